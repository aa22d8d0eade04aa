package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes what lies around the work: news, meetings, files, budgets and the like. {@code rooms.json} holds the rows of a state file, but for
 * names in place of ids and days in place of dates:
 *
 * <ul>
 *   <li>{@code project}, {@code item} and {@code author}, {@code creator} become the ids of a project, a work package, a person,
 *   <li>{@code user}, {@code owner} and {@code as} become the name of a person,
 *   <li>{@code day} with {@code hour} becomes the time of creation, in working days from today; an object of both becomes a time, and
 *       {@code spent_on} a date.
 * </ul>
 */
final class Rooms {
    private static final List<String> TABLES = List.of(
            "news",
            "documents",
            "meetings",
            "budgets",
            "wiki_pages",
            "messages",
            "cost_types",
            "cost_entries",
            "help_texts",
            "reminders",
            "storages",
            "project_storages",
            "file_links",
            "oauth_applications");

    private final Organisation organisation;
    private final Plan plan;
    private final WorkDays days;
    private final JsonNode source = Resources.read("demo/rooms.json");

    Rooms(Organisation organisation, Plan plan, WorkDays days) {
        this.organisation = organisation;
        this.plan = plan;
        this.days = days;
    }

    void addTo(ObjectNode state) {
        for (var table : TABLES) {
            var rows = state.withArrayProperty(table);
            for (var given : source.path(table)) {
                var row = rows.addObject().put("id", rows.size());
                fill(row, given);
            }
        }
        new Boards(organisation, days, state).add(source);
        source.path("reactions").forEach(reaction -> react(state, reaction));
    }

    private void fill(ObjectNode row, JsonNode given) {
        given.fields().forEachRemaining(field -> fill(row, field.getKey(), field.getValue()));
        if (given.has("day")) {
            var created = time(given);
            row.put("created_at", created).put("updated_at", created);
        }
    }

    private void fill(ObjectNode row, String name, JsonNode value) {
        switch (name) {
            case "day", "hour" -> {}
            case "project" -> row.put("project_id", organisation.project(value.asText()));
            case "author", "creator" -> row.put(name + "_id", organisation.principal(value.asText()));
            case "user", "owner" -> row.put(name, organisation.nameOf(value.asText()));
            case "as" -> row.put("user", organisation.nameOf(value.asText()));
            case "item" -> row.put("work_package_id", item(value));
            case "work_package" -> row.put(name, item(value));
            case "spent_on" -> row.put(name, days.day(value.asInt()).toString());
            case "start" -> row.put("start_time", time(value));
            case "remind_at" -> row.put(name, time(value));
            case "files" ->
                value.forEach(file -> fill(row.withArrayProperty(name).addObject(), file));
            default -> row.set(name, value);
        }
    }

    private int item(JsonNode key) {
        return plan.byKey(key.asText()).id();
    }

    private String time(JsonNode at) {
        return days.at(at.path("day").asInt(), at.path("hour").asInt(), 0).toString();
    }

    /** Adds a reaction to one of a work package's comments, counted from 1. */
    private void react(ObjectNode state, JsonNode reaction) {
        var journal = comment(
                state, item(reaction.path("item")), reaction.path("comment").asInt());
        var people = journal.withObjectProperty("reactions")
                .withArrayProperty(reaction.path("reaction").asText());
        reaction.path("by").forEach(handle -> people.add(organisation.principal(handle.asText())));
    }

    private static ObjectNode comment(ObjectNode state, int item, int number) {
        var left = number;
        ArrayNode journals = state.withArrayProperty("journals");
        for (var journal : journals) {
            var commented = journal.path("work_package_id").asInt() == item
                    && !journal.path("notes").asText().isEmpty();
            if (commented && --left == 0) {
                return (ObjectNode) journal;
            }
        }
        throw new IllegalStateException("Work package " + item + " has no comment " + number);
    }
}
