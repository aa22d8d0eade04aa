package org.openprojectmcp.openproject.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.names.NameMatch.Named;

/** Finds users, groups and placeholder users. */
final class People {

    private static final int MOST = 200;

    private final OpenProject openProject;
    private final Metadata metadata;

    People(OpenProject openProject, Metadata metadata) {
        this.openProject = openProject;
        this.metadata = metadata;
    }

    Resolution find(Caller caller, String text, @Nullable Long project) {
        if (text.equalsIgnoreCase("me")) {
            JsonNode me = metadata.me(caller);
            return new Resolution.Found(me.path("id").asLong(), me.path("name").asText(), null);
        }
        if (text.matches("\\d{1,18}")) {
            return byId(caller, Long.parseLong(text));
        }
        Resolution searched = match(search(caller, text, null), text, true);
        if (searched instanceof Resolution.Ambiguous && project != null) {
            Resolution members = match(search(caller, text, project), text, true);
            return members instanceof Resolution.NotFound ? searched : members;
        }
        // OpenProject's search minds accents and the order of letters; ours does not.
        return searched instanceof Resolution.NotFound ? match(search(caller, null, project), text, false) : searched;
    }

    Resolution byId(Caller caller, long id) {
        String name = metadata.names(caller, Set.of(id)).get(id);
        return name == null
                ? new Resolution.NotFound(List.of(), 0, "No user or group with that id is visible to this key.")
                : new Resolution.Found(id, name, null);
    }

    /** Everybody is read once and remembered; only where that is not all of them OpenProject is searched at every key. */
    Suggestions suggest(Caller caller, Typed typed, String text, @Nullable Long project) {
        JsonNode everybody = metadata.principals(caller, query(null, project));
        boolean all = everybody.path("total").asInt() <= elements(everybody).size();
        JsonNode found = all || typed.isEmpty() ? everybody : search(caller, text.strip(), project);
        List<Named> named = elements(found);
        return new Suggestions(
                NameMatch.fitting(named, typed), found.path("total").asInt() <= named.size());
    }

    private static List<Named> elements(JsonNode found) {
        List<Named> named = new ArrayList<>();
        found.path("_embedded").path("elements").forEach(person -> named.add(named(person)));
        return named;
    }

    private static Resolution match(JsonNode found, String text, boolean searched) {
        List<Named> named = elements(found);
        Resolution resolution = NameMatch.among(named, text, found.path("total").asInt(), null);
        // Logins and addresses are searched even where they are not shown.
        return resolution instanceof Resolution.NotFound && searched && named.size() == 1
                ? new Resolution.Found(
                        named.get(0).candidate().id(), named.get(0).candidate().name(), "by login or e-mail address")
                : resolution;
    }

    private static Named named(JsonNode person) {
        List<String> others = Stream.of("login", "email")
                .map(field -> person.path(field).asText(""))
                .filter(value -> !value.isEmpty())
                .toList();
        String type = person.path("_type").asText();
        String detail = others.isEmpty() ? ("User".equals(type) ? null : type) : String.join(", ", others);
        return new Named(
                new Candidate(person.path("id").asLong(), person.path("name").asText(), detail), others);
    }

    /** @param text {@code null} for everybody */
    private JsonNode search(Caller caller, @Nullable String text, @Nullable Long project) {
        return openProject.get(caller, "/principals", Map.of(), query(text, project));
    }

    private static ObjectNode query(@Nullable String text, @Nullable Long project) {
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("pageSize", MOST);
        ArrayNode filters = query.putArray("filters");
        Filters.add(filters, "status", "!", "3");
        if (text != null) {
            Filters.add(filters, "typeahead", "**", text);
        }
        if (project != null) {
            Filters.add(filters, "member", "=", project.toString());
        }
        return query;
    }
}
