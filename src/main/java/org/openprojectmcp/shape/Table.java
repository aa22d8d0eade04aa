package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page of a list of work packages: how many there are, how many are shown, the rows, and how to get the rest. Pure functions. */
final class Table {

    private Table() {}

    /**
     * @param filter what was asked for, in words
     * @param page counted from one
     */
    static ObjectNode of(
            JsonNode collection,
            List<TableColumn> columns,
            String filter,
            String sorted,
            int page,
            int size,
            Vocabulary words) {
        int total = collection.path("total").asInt();
        JsonNode elements = collection.path("_embedded").path("elements");
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        table.put("total", total).put("shown", elements.size()).put("filter", filter);
        if (!sorted.isEmpty()) {
            table.put("sorted", sorted);
        }
        Groups.addTo(table, collection);
        ArrayNode names = table.putArray("columns");
        columns.forEach(column -> names.add(column.word()));
        ArrayNode rows = table.putArray("rows");
        for (JsonNode element : elements) {
            ArrayNode row = rows.addArray();
            columns.forEach(column -> row.add(column.of(element, words)));
        }
        if ((long) page * size < total) {
            table.put("more", "page: " + (page + 1));
        } else if (elements.isEmpty() && total > 0) {
            table.put("more", "there are only " + (total + size - 1) / size + " pages");
        }
        return table;
    }
}
