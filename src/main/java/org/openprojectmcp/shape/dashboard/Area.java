package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/**
 * Where a widget is. Rows and columns are counted from 1.
 *
 * @param endRow the first row, and {@code endColumn} the first column, that is no longer part of it
 */
record Area(int row, int endRow, int column, int endColumn) {

    /** The order in which people read a page. */
    static final Comparator<Area> READING = Comparator.comparingInt(Area::row).thenComparingInt(Area::column);

    static Area of(JsonNode widget) {
        return new Area(
                widget.path("startRow").asInt(),
                widget.path("endRow").asInt(),
                widget.path("startColumn").asInt(),
                widget.path("endColumn").asInt());
    }

    static Area sized(int row, int column, int width, int height) {
        return new Area(row, row + height, column, column + width);
    }

    int width() {
        return endColumn - column;
    }

    int height() {
        return endRow - row;
    }

    boolean overlaps(Area other) {
        return row < other.endRow && other.row < endRow && column < other.endColumn && other.column < endColumn;
    }

    /** The same with another row to begin at. */
    Area atRow(int newRow) {
        return sized(newRow, column, width(), height());
    }

    void writeTo(ObjectNode widget) {
        widget.put("startRow", row)
                .put("endRow", endRow)
                .put("startColumn", column)
                .put("endColumn", endColumn);
    }

    /** Such as {@code row 2, columns 1 to 2}. */
    String words() {
        return range("row", row, endRow) + ", " + range("column", column, endColumn);
    }

    private static String range(String what, int from, int end) {
        return end - from == 1 ? what + " " + from : what + "s " + from + " to " + (end - 1);
    }
}
