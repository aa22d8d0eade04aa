package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes boards with a column for each status, and saved queries that stand in the menu. */
final class Boards {
    private static final List<String> COLUMNS = List.of("id", "subject", "type", "status", "assignee", "priority");

    private final Organisation organisation;
    private final WorkDays days;
    private final ObjectNode state;
    private final ArrayNode queries;
    private int widgets;

    Boards(Organisation organisation, WorkDays days, ObjectNode state) {
        this.organisation = organisation;
        this.days = days;
        this.state = state;
        this.queries = state.withArrayProperty("queries");
    }

    void add(JsonNode source) {
        source.path("queries").forEach(this::query);
        source.path("boards").forEach(this::board);
    }

    private void query(JsonNode given) {
        var row = row(queries, given, given.path("name").asText());
        row.put("public", true).put("hidden", false).put("starred", true);
        row.set("filters", given.path("filters"));
        row.set("order", given.path("order"));
        COLUMNS.forEach(row.putArray("columns")::add);
        var views = state.withArrayProperty("views");
        row(views, given, given.path("name").asText())
                .put("query_id", row.path("id").asInt())
                .put("kind", "work_packages_table");
    }

    private void board(JsonNode given) {
        var statuses = given.path("statuses");
        var row = row(
                        state.withArrayProperty("grids"),
                        given,
                        given.path("name").asText())
                .put("type", "Boards::Grid")
                .put("row_count", 1)
                .put("column_count", statuses.size());
        row.putObject("options").put("type", "action").put("attribute", "status");
        var columns = row.putArray("widgets");
        for (var status : statuses) {
            column(columns, given, status.asText());
        }
    }

    private void column(ArrayNode columns, JsonNode board, String status) {
        var id = String.valueOf(status(status));
        var query = row(queries, board, status).put("public", true).put("hidden", true);
        filter(query.putArray("filters").addObject().put("name", "status"), id).put("collection", "statuses");
        query.putArray("order").add("manualSorting-asc");
        COLUMNS.forEach(query.putArray("columns")::add);
        var start = columns.size() + 1;
        var options = columns.addObject()
                .put("id", ++widgets)
                .put("identifier", "work_package_query")
                .put("start_row", 1)
                .put("end_row", 2)
                .put("start_column", start)
                .put("end_column", start + 1)
                .putObject("options")
                .put("queryId", query.path("id").asInt());
        filter(options.putArray("filters").addObject().putObject("status"), id);
    }

    private static ObjectNode filter(ObjectNode filter, String value) {
        filter.put("operator", "=").putArray("values").add(value);
        return filter;
    }

    private ObjectNode row(ArrayNode rows, JsonNode given, String name) {
        var created = days.at(given.path("day").asInt(), given.path("hour").asInt(), 0)
                .toString();
        return rows.addObject()
                .put("id", rows.size())
                .put("name", name)
                .put("project_id", organisation.project(given.path("project").asText()))
                .put("user_id", organisation.principal(given.path("author").asText()))
                .put("created_at", created)
                .put("updated_at", created);
    }

    private int status(String name) {
        for (var status : state.path("statuses")) {
            if (status.path("name").asText().equals(name)) {
                return status.path("id").asInt();
            }
        }
        throw new IllegalStateException("No status is called " + name);
    }
}
