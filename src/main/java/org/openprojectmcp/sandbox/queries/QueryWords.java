package org.openprojectmcp.sandbox.queries;

import java.util.Locale;
import java.util.Map;

/** What people call the columns, filters and operators of queries. */
final class QueryWords {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "ID"),
            Map.entry("dueDate", "Finish date"),
            Map.entry("startDate", "Start date"),
            Map.entry("createdAt", "Created on"),
            Map.entry("updatedAt", "Updated on"),
            Map.entry("estimatedTime", "Work"),
            Map.entry("remainingTime", "Remaining work"),
            Map.entry("percentageDone", "% Complete"),
            Map.entry("responsible", "Accountable"),
            Map.entry("manualSorting", "Manual sort order"),
            Map.entry("manualSort", "Manual sort order"),
            Map.entry("typeahead", "Autocomplete"),
            Map.entry("sharedWithUsers", "Shared with"),
            Map.entry("relationChild", "Children"),
            Map.entry("materialCosts", "Unit costs"),
            Map.entry("storyPoints", "Story Points"));
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("=", "is"),
            Map.entry("!", "is not"),
            Map.entry("&=", "is (AND)"),
            Map.entry("o", "open"),
            Map.entry("c", "closed"),
            Map.entry("*", "is not empty"),
            Map.entry("!*", "is empty"),
            Map.entry("~", "contains"),
            Map.entry("!~", "doesn't contain"),
            Map.entry("**", "contains"),
            Map.entry(">=", ">="),
            Map.entry("<=", "<="),
            Map.entry("t", "today"),
            Map.entry("w", "this week"),
            Map.entry("=d", "on"),
            Map.entry("<>d", "between"),
            Map.entry(">t-", "less than days ago"),
            Map.entry("<t-", "more than days ago"),
            Map.entry("t-", "days ago"),
            Map.entry("<t+", "in less than"),
            Map.entry(">t+", "in more than"),
            Map.entry("t+", "in"));

    private QueryWords() {}

    /** The label of a column or filter. */
    static String column(String name) {
        var label = COLUMNS.get(name);
        if (label != null) {
            return label;
        }
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** @param list whether the filter takes a list, to which "is" means any of it */
    static String operator(String operator, boolean list) {
        return list && operator.equals("=") ? "is (OR)" : OPERATORS.getOrDefault(operator, operator);
    }
}
