package org.openprojectmcp.shape.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 wants them. A text that a spreadsheet would take for a formula gets an apostrophe before it: subjects
 * are written by people whom the reader may not know.
 */
final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String QUOTED = ",\"\r\n";

    private Csv() {}

    static String of(Sheet sheet) {
        StringBuilder csv = new StringBuilder();
        line(csv, sheet.columns().stream().map(Csv::safe).toList());
        for (JsonNode row : sheet.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.isNumber() ? cell.asText() : safe(Sheet.words(cell))));
            line(csv, cells);
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String safe(String text) {
        String visible = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        || (!visible.isEmpty() && FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0));
        return formula ? "'" + text : text;
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0);
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
