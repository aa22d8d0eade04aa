package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.queries.QueryForm;

/**
 * The columns of a saved query: those that lists of work packages show too, and the titles of the others. Pure functions.
 *
 * @param others the titles of columns that cannot be shown
 */
record QueryColumns(List<TableColumn> shown, List<String> others) {

    private static final String CUSTOM_FIELD = "customField";
    private static final Map<Column, String> KEYS = keys();

    /** Those of a saved query. */
    static QueryColumns of(JsonNode query) {
        List<TableColumn> shown = new ArrayList<>(List.of(Column.ID));
        List<String> others = new ArrayList<>();
        for (JsonNode link : Hal.link(query, "columns")) {
            String key = QueryForm.last(link.path("href").asText());
            String title = link.path("title").asText(key);
            TableColumn column = key.startsWith(CUSTOM_FIELD) ? new TableColumn.OfCustomField(title, key) : own(key);
            if (column == null) {
                others.add(title);
            } else if (!shown.contains(column)) {
                shown.add(column);
            }
        }
        shown.add(Column.FLAGS);
        return new QueryColumns(List.copyOf(shown), List.copyOf(others));
    }

    /** The API's names of columns, those without one left out. */
    static List<String> keys(List<TableColumn> columns) {
        return columns.stream()
                .map(column -> column instanceof TableColumn.OfCustomField custom ? custom.key() : KEYS.get(column))
                .filter(key -> key != null)
                .toList();
    }

    /** The words of those that are shown. */
    List<String> words() {
        return shown.stream()
                .filter(column -> column != Column.FLAGS)
                .map(TableColumn::word)
                .toList();
    }

    private static @Nullable TableColumn own(String key) {
        return KEYS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<Column, String> keys() {
        Map<Column, String> keys = new LinkedHashMap<>();
        for (Column column : List.of(
                Column.ID,
                Column.SUBJECT,
                Column.TYPE,
                Column.STATUS,
                Column.PRIORITY,
                Column.PROJECT,
                Column.PARENT,
                Column.VERSION,
                Column.CATEGORY,
                Column.ASSIGNEE,
                Column.AUTHOR)) {
            keys.put(column, column.word());
        }
        keys.put(Column.ACCOUNTABLE, "responsible");
        keys.put(Column.START, "startDate");
        keys.put(Column.DUE, "dueDate");
        keys.put(Column.DAYS, "duration");
        keys.put(Column.DONE, "percentageDone");
        keys.put(Column.ESTIMATED, "estimatedTime");
        keys.put(Column.REMAINING, "remainingTime");
        keys.put(Column.SPENT_WITH_CHILDREN, "spentTime");
        keys.put(Column.CREATED, "createdAt");
        keys.put(Column.UPDATED, "updatedAt");
        return keys;
    }
}
