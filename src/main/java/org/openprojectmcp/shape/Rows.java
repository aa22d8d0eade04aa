package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;

/** What there is to know of several work packages, in one request. Thread-safe. */
public final class Rows {

    /** The columns of a row: all that {@code select} can give and a summary shows. */
    static final String SELECT = "total,elements/id,elements/subject,elements/type,elements/status,elements/assignee,"
            + "elements/startDate,elements/dueDate,elements/date";

    private static final int MOST = 500;

    private final OpenProject openProject;

    public Rows(OpenProject openProject) {
        this.openProject = openProject;
    }

    /** The rows of those ids, by id; those that the caller cannot see are missing. */
    public Map<Long, JsonNode> of(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        ObjectNode query =
                JsonNodeFactory.instance.objectNode().put("select", SELECT).put("pageSize", Math.min(ids.size(), MOST));
        ArrayNode values = query.putArray("filters")
                .addObject()
                .putObject("id")
                .put("operator", "=")
                .putArray("values");
        ids.stream().limit(MOST).forEach(id -> values.add(id.toString()));
        return byId(openProject.get(caller, "/work_packages", Map.of(), query));
    }

    static Map<Long, JsonNode> byId(JsonNode collection) {
        Map<Long, JsonNode> rows = new HashMap<>();
        collection
                .path("_embedded")
                .path("elements")
                .forEach(row -> rows.put(row.path("id").asLong(), row));
        return rows;
    }
}
