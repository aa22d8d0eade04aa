package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** States the id that the next row of each table gets. */
final class NextIds {
    private static final List<String> TABLES = List.of(
            "projects",
            "users",
            "work_packages",
            "members",
            "journals",
            "queries",
            "news",
            "time_entries",
            "versions",
            "categories",
            "attachments",
            "grids",
            "relations",
            "notifications",
            "documents",
            "meetings",
            "budgets",
            "custom_options",
            "reminders",
            "working_hours",
            "non_working_times");

    private NextIds() {}

    static void addTo(ObjectNode state) {
        var next = state.putObject("next_ids");
        for (var table : TABLES) {
            next.put(table, highest(state, table) + 1);
        }
    }

    private static int highest(ObjectNode state, String table) {
        return switch (table) {
            case "users" -> Math.max(highest(state.path("users")), highest(state.path("other_principals")));
            case "members", "versions", "categories" -> inProjects(state, table);
            default -> highest(state.path(table));
        };
    }

    private static int inProjects(ObjectNode state, String table) {
        var id = 0;
        for (var project : state.path("projects")) {
            id = Math.max(id, highest(project.path(table)));
        }
        return id;
    }

    private static int highest(JsonNode rows) {
        var id = 0;
        for (var row : rows) {
            id = Math.max(id, row.path("id").asInt());
        }
        return id;
    }
}
