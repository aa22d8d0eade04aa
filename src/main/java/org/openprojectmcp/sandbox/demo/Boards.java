package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes boards with a column for each status, dashboards, and saved queries that stand in the menu. */
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
        source.path("dashboards").forEach(this::dashboard);
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

    /** The overview of a project, or the page of the author. Where a widget is, is written as row, end of rows, column, end of columns. */
    private void dashboard(JsonNode given) {
        var mine = !given.has("project");
        var grid = state.withArrayProperty("grids").addObject();
        grid.put("id", state.path("grids").size())
                .put("type", mine ? "Grids::MyPage" : "Grids::Overview")
                .put(mine ? "user_id" : "project_id", mine ? author(given) : project(given))
                .put("row_count", given.path("rows").asInt())
                .put("column_count", 2)
                .put("created_at", made(given))
                .put("updated_at", made(given));
        var shown = grid.putArray("widgets");
        given.path("widgets").forEach(widget -> widget(shown, widget));
    }

    private void widget(ArrayNode shown, JsonNode given) {
        var area = given.path("area");
        shown.addObject()
                .put("id", ++widgets)
                .put("identifier", given.path("shows").asText())
                .put("start_row", area.path(0).asInt())
                .put("end_row", area.path(1).asInt())
                .put("start_column", area.path(2).asInt())
                .put("end_column", area.path(3).asInt())
                .set("options", given.path("options"));
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
        var created = made(given);
        return rows.addObject()
                .put("id", rows.size())
                .put("name", name)
                .put("project_id", project(given))
                .put("user_id", author(given))
                .put("created_at", created)
                .put("updated_at", created);
    }

    private String made(JsonNode given) {
        return days.at(given.path("day").asInt(), given.path("hour").asInt(), 0).toString();
    }

    private int project(JsonNode given) {
        return organisation.project(given.path("project").asText());
    }

    private int author(JsonNode given) {
        return organisation.principal(given.path("author").asText());
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
