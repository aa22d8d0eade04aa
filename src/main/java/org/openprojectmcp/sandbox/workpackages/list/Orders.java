package org.openprojectmcp.sandbox.workpackages.list;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** The orders of work package lists. What is unset comes last, and first when the order is turned round, as in PostgreSQL. */
final class Orders {
    private final State state;
    private final Map<Integer, Integer> positions;
    private final Map<String, Comparator<WorkPackage>> orders = new HashMap<>();
    private final Map<String, CustomField> fields = new HashMap<>();

    /** @param queryId the query whose order by hand counts */
    Orders(State state, @Nullable Integer queryId) {
        this.state = state;
        this.positions = state.content().positions(queryId);
        definitions();
        people();
        values();
        CustomFields.all(state).stream()
                .filter(field -> !field.format().equals("text"))
                .forEach(field -> fields.put("custom_field" + field.id(), field));
    }

    /**
     * The order of some criteria; equals follow with the newest first.
     *
     * @throws ApiError 400 for an unknown name
     */
    Comparator<WorkPackage> comparator(List<SortOrder.Criterion> criteria) {
        Comparator<WorkPackage> all = (one, other) -> 0;
        for (var criterion : criteria) {
            all = all.thenComparing(order(criterion));
        }
        return all.thenComparing(Comparator.comparing(WorkPackage::id).reversed());
    }

    /** Whether rows can be put into an order of the name. */
    boolean knows(String name) {
        return named(name) != null;
    }

    private Comparator<WorkPackage> order(SortOrder.Criterion criterion) {
        var field = fields.get(FilterSet.snake(criterion.name()));
        if (field != null) {
            return custom(field, criterion.descending());
        }
        var order = orders.get(FilterSet.snake(criterion.name()));
        if (order == null) {
            throw ApiError.invalidQuery(Text.of("error.unsortable", criterion.name()));
        }
        return criterion.descending() ? order.reversed() : order;
    }

    /** What has no value in a custom field is last whichever way the order goes. */
    private static Comparator<WorkPackage> custom(CustomField field, boolean descending) {
        Comparator<String> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(row -> custom(row, field), Comparator.nullsLast(values));
    }

    /** One order, {@code null} when there is none of the name. */
    @Nullable
    Comparator<WorkPackage> named(String name) {
        var field = fields.get(FilterSet.snake(name));
        return field == null ? orders.get(FilterSet.snake(name)) : custom(field, false);
    }

    private void definitions() {
        by("id", WorkPackage::id);
        byText("project", row -> lower(state.projects().get(row.projectId()).name()));
        by("type", row -> state.types().get(row.typeId()).position());
        by("status", row -> state.statuses().get(row.statusId()).position());
        by("priority", row -> {
            var priority = state.priorities().find(row.integer(Attribute.PRIORITY));
            return priority == null ? null : priority.position();
        });
        byText("category", row -> {
            var category = state.categories().find(row.integer(Attribute.CATEGORY));
            return category == null ? null : lower(category.name());
        });
        byText("version", row -> {
            var version = state.versions().find(row.integer(Attribute.VERSION));
            return version == null ? null : lower(version.name());
        });
        by("parent", WorkPackage::parentId);
        by("manual_sorting", row -> positions.get(row.id()));
    }

    private void people() {
        byText("author", row -> person(row, Attribute.AUTHOR));
        byText("assignee", row -> person(row, Attribute.ASSIGNEE));
        byText("assigned_to", row -> person(row, Attribute.ASSIGNEE));
        byText("responsible", row -> person(row, Attribute.RESPONSIBLE));
    }

    private void values() {
        byText("subject", row -> lower(row.subject()));
        by("typeahead", WorkPackage::id);
        by("created_at", WorkPackage::createdAt);
        by("updated_at", WorkPackage::updatedAt);
        by("start_date", row -> row.date(Attribute.START_DATE));
        by("due_date", row -> row.date(Attribute.DUE_DATE));
        by("duration", row -> row.integer(Attribute.DURATION));
        by("estimated_time", row -> row.hours(Attribute.ESTIMATED_HOURS));
        by("remaining_time", row -> row.hours(Attribute.REMAINING_HOURS));
        by("percentage_done", row -> row.integer(Attribute.DONE_RATIO));
        by("position", row -> row.integer(Attribute.POSITION));
        by("project_phase", row -> (Integer) null);
        by("story_points", row -> row.integer(Attribute.STORY_POINTS));
    }

    /** Texts are made once a row: to make them at each comparison would be most of the work of sorting. */
    private void byText(String name, Function<WorkPackage, @Nullable String> text) {
        var made = new HashMap<Integer, Optional<String>>();
        by(name, row -> made.computeIfAbsent(row.id(), id -> Optional.ofNullable(text.apply(row)))
                .orElse(null));
    }

    private <U extends Comparable<? super U>> void by(String name, Function<WorkPackage, @Nullable U> key) {
        orders.put(name, (one, other) -> {
            var first = key.apply(one);
            var second = key.apply(other);
            if (first == null || second == null) {
                return Boolean.compare(first == null, second == null);
            }
            return first.compareTo(second);
        });
    }

    private @Nullable String person(WorkPackage row, Attribute attribute) {
        var principal = state.principals().find(row.integer(attribute));
        return principal == null ? null : byLastName(principal);
    }

    private static String byLastName(Principal principal) {
        return lower(principal.lastName()) + " " + lower(principal.firstName());
    }

    private static @Nullable String custom(WorkPackage row, CustomField field) {
        var values = row.custom().getOrDefault(field.id(), List.of());
        if (values.isEmpty()) {
            return null;
        }
        var numeric = field.format().equals("int") || field.format().equals("float");
        return numeric ? "%020.6f".formatted(Double.parseDouble(values.get(0)) + 1e12) : lower(values.get(0));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
