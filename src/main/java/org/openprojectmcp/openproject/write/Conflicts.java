package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.fields.CustomField;
import org.openprojectmcp.openproject.fields.CustomFieldValues;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * What is done about a work package that somebody else changed between reading and writing: the write is made upon the new state when
 * that differs in other fields only, else the difference is told. Thread-safe.
 */
final class Conflicts {

    private static final int MOST_TRIES = 3;
    private static final int SHOWN_CHANGES = 3;
    private static final int SHOWN_TEXT = 300;

    private final OpenProject openProject;
    private final Metadata metadata;

    Conflicts(OpenProject openProject, Metadata metadata) {
        this.openProject = openProject;
        this.metadata = metadata;
    }

    /** Refuses a write whose caller knows an older state than the present one. */
    void ifStale(Caller caller, PendingWrite write, JsonNode arguments) {
        JsonNode known = arguments.path("lock_version");
        JsonNode present = write.before().path("lockVersion");
        if (known.isNumber() && present.isNumber() && known.asLong() != present.asLong()) {
            throw told(
                    caller,
                    write,
                    write.before(),
                    new OpenProjectException("", 409, "UpdateConflict", List.of(), false, null));
        }
    }

    /**
     * Makes a refused write again, upon what is there now.
     *
     * @param still what must hold of the present state besides
     * @throws OpenProjectException when a field that is asked for has changed too; it names the difference
     */
    WorkPackageWrites.Made again(
            Caller caller, PendingWrite write, Predicate<JsonNode> still, OpenProjectException refusal) {
        OpenProjectException last = refusal;
        JsonNode now = write.before();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            now = openProject.get(caller, write.path(), write.values(), null);
            if (!isUntouched(write, now) || !still.test(now)) {
                break;
            }
            try {
                PendingWrite newer = write.upon(now);
                return new WorkPackageWrites.Made(
                        now, openProject.patch(caller, newer.path(), newer.values(), newer.payload()));
            } catch (OpenProjectException refused) {
                if (refused.status() != 409) {
                    throw refused;
                }
                last = refused;
            }
        }
        throw told(caller, write, now, last);
    }

    /** Whether the fields that a write sets are as they were when it was thought of. */
    private static boolean isUntouched(PendingWrite write, JsonNode now) {
        JsonNode before = write.before();
        JsonNode payload = write.payload();
        boolean fields = Arrays.stream(Field.values())
                .filter(field -> field.isIn(payload))
                .flatMap(field -> field.kin().stream())
                .allMatch(field -> Objects.equals(field.identity(before), field.identity(now)));
        return fields
                && custom(payload).allMatch(key -> CustomFieldValues.value(before, key)
                        .equals(CustomFieldValues.value(now, key)));
    }

    private static Stream<String> custom(JsonNode payload) {
        return Stream.of(payload, payload.path("_links"))
                .flatMap(object -> object.properties().stream())
                .map(Map.Entry::getKey)
                .filter(CustomField::isKey);
    }

    private OpenProjectException told(Caller caller, PendingWrite write, JsonNode now, OpenProjectException refusal) {
        ObjectNode changed = Changes.between(write.before(), now, () -> metadata.schemaOf(caller, now));
        List<String> lines = new ArrayList<>();
        changed.properties()
                .forEach(entry -> lines.add("- " + entry.getKey() + ": "
                        + Changes.words(entry.getValue().get(0)) + " -> "
                        + Changes.words(entry.getValue().get(1))));
        lines.addAll(lastChanges(caller, write.values()));
        return refusal.withMessage("Work package " + write.before().path("id").asText()
                + " was changed by somebody else meanwhile; nothing was written. Last changes:\n"
                + String.join("\n", lines) + "\nIf your change still makes sense, call again with lock_version "
                + now.path("lockVersion").asText() + ", or without lock_version.");
    }

    /** The newest entries of the history, in OpenProject's own words. */
    private List<String> lastChanges(Caller caller, Map<String, Object> values) {
        List<JsonNode> activities = new ArrayList<>();
        openProject
                .get(caller, "/work_packages/{work_package}/activities", values, null)
                .path("_embedded")
                .path("elements")
                .forEach(activities::add);
        List<JsonNode> last = activities.subList(Math.max(0, activities.size() - SHOWN_CHANGES), activities.size());
        Set<Long> authors = last.stream()
                .map(activity -> Hal.id(Hal.link(activity, "user")).asLong())
                .collect(Collectors.toSet());
        Map<Long, String> names = metadata.names(caller, authors);
        return last.stream()
                .map(activity -> {
                    long author = Hal.id(Hal.link(activity, "user")).asLong();
                    return "- " + Hal.minute(activity.path("createdAt")).asText() + ", "
                            + names.getOrDefault(author, "user " + author) + ": " + details(activity);
                })
                .toList();
    }

    private static String details(JsonNode activity) {
        List<String> details = new ArrayList<>();
        activity.path("details")
                .forEach(detail -> details.add(detail.path("raw").asText()));
        String joined = String.join("; ", details);
        return joined.isEmpty()
                ? "a comment"
                : joined.length() <= SHOWN_TEXT ? joined : joined.substring(0, SHOWN_TEXT) + "…";
    }
}
