package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.openproject.write.Changes;

/** The part of a write's result that tells its side effects. Pure functions. */
final class Written {

    private Written() {}

    /**
     * Dates of the project before a write, and the rows that changed since.
     *
     * @param before a collection of work packages; null when nothing else could move
     * @param after likewise
     */
    record Dates(JsonNode before, JsonNode after) {}

    static ObjectNode add(ObjectNode result, JsonNode workPackage, Dates dates, List<String> notes) {
        ArrayNode moved = moved(workPackage.path("id").asLong(), dates);
        if (!moved.isEmpty()) {
            result.set("also_moved", moved);
        }
        if (!notes.isEmpty()) {
            result.put("note", String.join(" ", notes));
        }
        return result;
    }

    /** @param own the work package that was written itself; 0 for none */
    static ArrayNode moved(long own, Dates dates) {
        return Changes.moved(
                own, Rows.byId(dates.before()), dates.after().path("_embedded").path("elements"));
    }
}
