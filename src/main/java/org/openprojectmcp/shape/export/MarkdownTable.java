package org.openprojectmcp.shape.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. What people wrote stays in its cell and is no markup. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(Sheet sheet) {
        StringBuilder table = new StringBuilder();
        line(table, sheet.columns());
        line(table, Collections.nCopies(sheet.columns().size(), "---"));
        for (JsonNode row : sheet.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(plain(Sheet.words(cell))));
            line(table, cells);
        }
        return table.toString();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_\\[\\]<>|~]", "\\\\$0");
    }
}
