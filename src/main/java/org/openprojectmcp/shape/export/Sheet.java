package org.openprojectmcp.shape.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A table. Immutable.
 *
 * @param columns their words, in order
 * @param rows each an array with a value for every column
 */
record Sheet(List<String> columns, List<JsonNode> rows) {

    Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What stands in a row below a column, as a text; empty when there is no such column. */
    String text(JsonNode row, String column) {
        return words(row.path(columns.indexOf(column)));
    }

    /** A cell as people read it: several values beside each other, a person or option by name. */
    static String words(JsonNode cell) {
        if (cell.isArray()) {
            return StreamSupport.stream(cell.spliterator(), false)
                    .map(Sheet::words)
                    .collect(Collectors.joining(", "));
        }
        if (cell.isObject()) {
            return cell.has("name")
                    ? cell.path("name").asText()
                    : cell.path("user_text").asText(cell.toString());
        }
        return cell.asText("");
    }
}
