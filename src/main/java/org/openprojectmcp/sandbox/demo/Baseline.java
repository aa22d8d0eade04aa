package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;

/** What every instance starts with, written out from the short form of {@code baseline.json}. */
final class Baseline {
    private static final List<String> WORKFLOW_ROLES = List.of("Member", "Project admin", "Work package editor");
    private static final List<String> EMPTY_TABLES = List.of(
            "projects",
            "work_packages",
            "custom_fields",
            "non_working_days",
            "wiki_pages",
            "messages",
            "documents",
            "budgets",
            "meetings",
            "cost_types",
            "cost_entries",
            "help_texts",
            "grids",
            "queries",
            "relations",
            "journals",
            "time_entries",
            "notifications");

    private final ObjectNode source;
    private final ObjectNode state;

    private Baseline(ObjectNode source) {
        this.source = source;
        this.state = source.objectNode();
    }

    static ObjectNode read() {
        return new Baseline((ObjectNode) Resources.read("baseline.json")).state();
    }

    private ObjectNode state() {
        state.set("settings", source.path("settings"));
        statuses();
        types();
        numbered("priorities");
        activities();
        roles();
        workflow();
        principals();
        phases();
        EMPTY_TABLES.forEach(state::putArray);
        return state;
    }

    private void statuses() {
        var rows = numbered("statuses");
        for (var row : rows) {
            ((ObjectNode) row)
                    .put("closed", row.path("closed").asBoolean())
                    .put("readonly", false)
                    .put("excluded_from_totals", false);
        }
    }

    private void types() {
        for (var node : numbered("types")) {
            var row = (ObjectNode) node;
            row.put("milestone", row.path("milestone").asBoolean())
                    .put("in_roadmap", row.path("in_roadmap").asBoolean());
            row.put("description", "");
            var groups = row.putArray("attribute_groups");
            source.path("forms").path(row.path("form").asText()).fields().forEachRemaining(group -> groups.addObject()
                    .put("key", group.getKey())
                    .set("members", group.getValue()));
            row.remove(List.of("form", "statuses"));
        }
    }

    private ArrayNode numbered(String table) {
        var rows = state.putArray(table);
        for (var node : source.path(table)) {
            ObjectNode row = node.deepCopy();
            row.put("default", row.path("default").asBoolean())
                    .put("active", true)
                    .put("position", rows.size() + 1);
            rows.add(row);
        }
        return rows;
    }

    private void activities() {
        var rows = state.putArray("time_entry_activities");
        for (var name : source.path("activities")) {
            var position = rows.size() + 1;
            rows.addObject()
                    .put("id", position)
                    .put("name", name.asText())
                    .put("default", position == 1)
                    .put("active", true)
                    .put("position", position);
        }
    }

    private void roles() {
        var rows = state.putArray("roles");
        for (var node : source.path("roles")) {
            ObjectNode row = node.deepCopy();
            var permissions = new TreeSet<String>();
            row.path("permissions").forEach(permission -> permissions.add(permission.asText()));
            row.path("layers").forEach(layer -> addLayer(permissions, layer.asText()));
            row.path("without").forEach(permission -> permissions.remove(permission.asText()));
            row.remove(List.of("layers", "without"));
            var list = row.putArray("permissions");
            permissions.forEach(list::add);
            rows.add(row);
        }
    }

    private void addLayer(TreeSet<String> permissions, String layer) {
        source.path("permissions")
                .path(layer)
                .forEach(line -> permissions.addAll(List.of(line.asText().split(" "))));
    }

    private void workflow() {
        var roles = state.putObject("workflow").putObject("roles");
        for (var role : WORKFLOW_ROLES) {
            var transitions = roles.putArray(role);
            for (var type : source.path("types")) {
                var row = transitions.addObject();
                row.putArray("types").add(type.path("id").asInt());
                pairs(row.putArray("pairs"), type.path("statuses"));
            }
        }
        state.put("workflow_author_or_assignee", 0);
    }

    private static void pairs(ArrayNode pairs, JsonNode statuses) {
        for (var from : statuses) {
            for (var to : statuses) {
                pairs.addArray().add(from).add(to);
            }
        }
    }

    private void principals() {
        state.putArray("users");
        var others = state.putArray("other_principals");
        others.addObject().put("id", 1).put("type", "SystemUser").put("name", "System");
        others.addObject().put("id", 2).put("type", "AnonymousUser").put("name", "Anonymous");
        others.addObject().put("id", 3).put("type", "DeletedUser").put("name", "Deleted user");
    }

    private void phases() {
        var rows = state.putArray("project_phase_definitions");
        for (var phase : source.path("phases")) {
            rows.addObject()
                    .put("id", phase.path("id").asInt())
                    .put("name", phase.path("name").asText())
                    .put("start_gate", phase.has("start_gate"))
                    .put("start_gate_name", phase.path("start_gate").textValue())
                    .put("finish_gate", false)
                    .putNull("finish_gate_name")
                    .put("color", phase.path("color").asText());
        }
    }
}
