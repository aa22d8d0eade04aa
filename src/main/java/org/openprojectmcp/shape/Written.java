package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.write.Changes;

/** The part of a write's result that tells its side effects. Pure functions. */
final class Written {

    private Written() {}

    /**
     * Dates of the project before a write, and the rows that changed since.
     *
     * @param before a collection of work packages; null when nothing else could move
     * @param after likewise
     * @param past rows of other projects with what they were before, as API v3 tells the past
     */
    record Moves(JsonNode before, JsonNode after, JsonNode past) {}

    static ObjectNode add(ObjectNode result, JsonNode workPackage, Moves moves, List<String> notes) {
        ArrayNode moved = moved(workPackage.path("id").asLong(), moves);
        if (!moved.isEmpty()) {
            result.set("also_moved", moved);
        }
        List<String> all = new ArrayList<>(notes);
        all.addAll(touched(moves.past()));
        if (!all.isEmpty()) {
            result.put("note", String.join(" ", all));
        }
        return result;
    }

    /** @param own the work package that was written itself; 0 for none */
    static ArrayNode moved(long own, Moves moves) {
        Map<Long, JsonNode> before = new HashMap<>(Rows.byId(moves.before()));
        elements(moves.past()).forEach(row -> before.putIfAbsent(row.path("id").asLong(), then(row)));
        return Changes.moved(own, before, elements(moves.after()));
    }

    private static JsonNode elements(JsonNode collection) {
        return collection.path("_embedded").path("elements");
    }

    /** The first of the points in time that were asked for: it names what was different then. */
    private static JsonNode earlier(JsonNode row) {
        return row.path("_embedded").path("attributesByTimestamp").path(0);
    }

    private static JsonNode then(JsonNode row) {
        ObjectNode then = row.deepCopy();
        JsonNode earlier = earlier(row);
        for (String date : List.of("startDate", "dueDate", "date")) {
            if (earlier.has(date)) {
                then.set(date, earlier.path(date));
            }
        }
        return then;
    }

    /**
     * OpenProject joins changes that follow each other within minutes, so that its history may not tell what one of them did. Only rows
     * that are scheduled automatically can have moved.
     */
    private static List<String> touched(JsonNode past) {
        List<String> touched = new ArrayList<>();
        for (JsonNode row : elements(past)) {
            JsonNode manual = row.path("scheduleManually");
            boolean follows = manual.isBoolean() && !manual.booleanValue();
            JsonNode earlier = earlier(row);
            boolean same = Dates.start(then(row)).equals(Dates.start(row))
                    && Dates.due(then(row)).equals(Dates.due(row));
            if (follows && same && earlier.path("_meta").path("exists").asBoolean()) {
                touched.add("Written with it, its dates before are not known: #"
                        + row.path("id").asText() + " "
                        + row.path("subject").asText() + ", " + Dates.start(row).asText("no start") + " to "
                        + Dates.due(row).asText("no due date") + ".");
            }
        }
        return touched;
    }
}
