package org.openprojectmcp.sandbox.queries;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;

/** What people call the columns, filters and operators of queries. */
final class QueryWords {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("dueDate", "finish_date"),
            Map.entry("startDate", "start_date"),
            Map.entry("createdAt", "created_on"),
            Map.entry("updatedAt", "updated_on"),
            Map.entry("estimatedTime", "work"),
            Map.entry("remainingTime", "remaining_work"),
            Map.entry("percentageDone", "percent_complete"),
            Map.entry("responsible", "accountable"),
            Map.entry("manualSorting", "manual_sort_order"),
            Map.entry("manualSort", "manual_sort_order"),
            Map.entry("typeahead", "autocomplete"),
            Map.entry("sharedWithUsers", "shared_with"),
            Map.entry("relationChild", "children"),
            Map.entry("materialCosts", "unit_costs"),
            Map.entry("storyPoints", "story_points"),
            Map.entry("project", "project"),
            Map.entry("subject", "subject"),
            Map.entry("type", "type"),
            Map.entry("parent", "parent"),
            Map.entry("status", "status"),
            Map.entry("priority", "priority"),
            Map.entry("author", "author"),
            Map.entry("assignee", "assignee"),
            Map.entry("category", "category"),
            Map.entry("version", "version"),
            Map.entry("spentTime", "spent_time"),
            Map.entry("duration", "duration"),
            Map.entry("projectPhase", "project_phase"),
            Map.entry("budget", "budget"),
            Map.entry("laborCosts", "labor_costs"),
            Map.entry("overallCosts", "overall_costs"),
            Map.entry("position", "position"),
            Map.entry("subprojectId", "subproject"),
            Map.entry("onlySubproject", "only_subproject"));
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("=", "is"),
            Map.entry("!", "is_not"),
            Map.entry("&=", "is_all"),
            Map.entry("o", "open"),
            Map.entry("c", "closed"),
            Map.entry("*", "not_empty"),
            Map.entry("!*", "empty"),
            Map.entry("~", "contains"),
            Map.entry("!~", "contains_not"),
            Map.entry("**", "contains"),
            Map.entry(">=", "at_least"),
            Map.entry("<=", "at_most"),
            Map.entry("t", "today"),
            Map.entry("w", "this_week"),
            Map.entry("=d", "on"),
            Map.entry("<>d", "between"),
            Map.entry(">t-", "less_than_days_ago"),
            Map.entry("<t-", "more_than_days_ago"),
            Map.entry("t-", "days_ago"),
            Map.entry("<t+", "in_less_than"),
            Map.entry(">t+", "in_more_than"),
            Map.entry("t+", "in"));
    private static final Set<String> STATES = Set.of("o", "c", "l");

    private QueryWords() {}

    /** What people call a column, or a filter of the same name; {@code null} for others. */
    static @Nullable Text column(String name) {
        var key = COLUMNS.get(name);
        return key == null ? null : Text.of("label." + key);
    }

    /** Whether an operator is one that several kinds of filters take. */
    static boolean shared(String operator) {
        return OPERATORS.containsKey(operator) && !STATES.contains(operator);
    }

    /** @param list whether the filter takes a list, to which "is" means any of it */
    static Text operator(String operator, boolean list) {
        if (list && operator.equals("=")) {
            return Text.of("operator.is_any");
        }
        var key = OPERATORS.get(operator);
        return key == null ? Text.verbatim(operator) : Text.of("operator." + key);
    }
}
