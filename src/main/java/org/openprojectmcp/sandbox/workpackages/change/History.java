package org.openprojectmcp.sandbox.workpackages.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.WorkPackage;

/**
 * Writes down what changed. What one user does to a work package within the aggregation time becomes one journal, and a comment joins
 * it, but never two comments.
 */
public final class History {
    private final Instance instance;

    public History(Instance instance) {
        this.instance = instance;
    }

    /** Adds a change, or the creation when there is no row before. */
    public void change(@Nullable WorkPackage before, WorkPackage after, int userId) {
        var changes = changes(before, after);
        if (!changes.isEmpty() || before == null) {
            add(after.id(), userId, "", false, changes);
        }
    }

    /** What the first journal of a work package holds. */
    public static List<Journal.Change> creation(WorkPackage row) {
        return new Creation(row);
    }

    /** Adds a comment and gives the journal that holds it. */
    public Journal comment(int workPackageId, int userId, String notes, boolean internal) {
        return add(workPackageId, userId, notes, internal, List.of());
    }

    /**
     * Adds that a file came or went.
     *
     * @param before the file's name when it went
     * @param after the file's name when it came
     */
    public void attachment(
            int workPackageId, int userId, int attachmentId, @Nullable String before, @Nullable String after) {
        add(workPackageId, userId, "", false, List.of(Journal.Change.attachment(attachmentId, before, after)));
    }

    private Journal add(int workPackageId, int userId, String notes, boolean internal, List<Journal.Change> changes) {
        var now = instance.now();
        var last = last(workPackageId);
        if (last != null && joins(last, userId, notes, internal)) {
            var joined = new Journal(
                    last.id(),
                    workPackageId,
                    last.version(),
                    userId,
                    notes.isEmpty() ? last.notes() : notes,
                    last.internal(),
                    merged(last.changes(), changes),
                    last.reactions(),
                    last.createdAt(),
                    now);
            instance.state().journals().put(joined);
            return joined;
        }
        var version = last == null ? 1 : last.version() + 1;
        return instance.state()
                .journals()
                .insert(id ->
                        new Journal(id, workPackageId, version, userId, notes, internal, changes, Map.of(), now, now));
    }

    private @Nullable Journal last(int workPackageId) {
        Journal last = null;
        for (var journal : instance.state().indexes().journalsOf(workPackageId)) {
            last = journal;
        }
        return last;
    }

    private boolean joins(Journal last, int userId, String notes, boolean internal) {
        var window = Duration.ofMinutes(instance.state().settings().journalAggregationMinutes());
        return last.userId() == userId
                && last.internal() == internal
                && (last.notes().isEmpty() || notes.isEmpty())
                && last.updatedAt().plus(window).isAfter(instance.now());
    }

    private static List<Journal.Change> merged(List<Journal.Change> earlier, List<Journal.Change> later) {
        var byAttribute = new LinkedHashMap<String, Journal.Change>();
        earlier.forEach(change -> byAttribute.put(change.attribute(), change));
        for (var change : later) {
            var first = byAttribute.get(change.attribute());
            var before = first == null ? change.before() : first.before();
            byAttribute.put(change.attribute(), new Journal.Change(change.attribute(), before, change.after()));
        }
        byAttribute.values().removeIf(change -> Objects.equals(change.before(), change.after()));
        return inOrder(byAttribute);
    }

    private static List<Journal.Change> inOrder(Map<String, Journal.Change> changes) {
        var ordered = new ArrayList<Journal.Change>();
        for (var attribute : Attribute.values()) {
            var change = changes.remove(attribute.key());
            if (change != null) {
                ordered.add(change);
            }
        }
        ordered.addAll(changes.values());
        return ordered;
    }

    static List<Journal.Change> changes(@Nullable WorkPackage before, WorkPackage after) {
        var changes = new ArrayList<Journal.Change>();
        for (var attribute : Attribute.values()) {
            compare(changes, attribute.key(), text(before, attribute), text(after, attribute));
        }
        var fields = new TreeSet<>(after.custom().keySet());
        if (before != null) {
            fields.addAll(before.custom().keySet());
        }
        for (var field : fields) {
            compare(
                    changes,
                    "customField" + field,
                    before == null ? null : custom(before, field),
                    custom(after, field));
        }
        return changes;
    }

    private static void compare(
            List<Journal.Change> changes, String attribute, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Journal.Change(attribute, before, after));
        }
    }

    private static @Nullable String text(@Nullable WorkPackage row, Attribute attribute) {
        var value = row == null ? null : row.value(attribute);
        if (value instanceof Boolean flag) {
            return flag ? "t" : "f";
        }
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private static @Nullable String custom(WorkPackage row, int field) {
        var values = row.custom().get(field);
        return values == null ? null : String.join(",", values);
    }
}
