package org.openprojectmcp.openproject.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.names.NameMatch.Named;

/** Finds work packages by id, by an id such as {@code PROJ-12}, or by words of the subject. */
final class WorkPackages {

    private static final Pattern SEMANTIC_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*-\\d+");
    private static final int MOST = 20;
    private static final int SUGGESTED = 100;

    private final OpenProject openProject;

    WorkPackages(OpenProject openProject) {
        this.openProject = openProject;
    }

    Resolution find(Caller caller, String text, @Nullable Long project) {
        if (SEMANTIC_ID.matcher(text).matches()) {
            Optional<Resolution> named = bySemanticId(caller, text);
            if (named.isPresent()) {
                return named.get();
            }
        }
        ObjectNode query = query("subject", "~", text);
        if (project != null) {
            filter(query, "project", "=", project.toString());
        }
        JsonNode found = openProject.get(caller, "/work_packages", Map.of(), query);
        List<Named> named = new ArrayList<>();
        for (JsonNode row : found.path("_embedded").path("elements")) {
            named.add(new Named(candidate(row)));
        }
        return NameMatch.among(
                named, text, found.path("total").asInt(), "Its number, such as 12 or #12, always works.");
    }

    /** By words of the subject, or the number; the last changed ones when nothing is typed. */
    Suggestions suggest(Caller caller, String text, @Nullable Long project) {
        ObjectNode query = text.isEmpty() ? query() : query("subject", "~", text);
        query.put("pageSize", SUGGESTED)
                .putArray("sortBy")
                .addArray()
                .add("updatedAt")
                .add("desc");
        if (project != null) {
            filter(query, "project", "=", project.toString());
        }
        JsonNode found = openProject.get(caller, "/work_packages", Map.of(), query);
        Set<Candidate> candidates = new LinkedHashSet<>();
        if (text.matches("\\d{1,18}")) {
            row(caller, Long.parseLong(text)).map(WorkPackages::candidate).ifPresent(candidates::add);
        }
        List<Candidate> bySubject = new ArrayList<>();
        found.path("_embedded").path("elements").forEach(row -> bySubject.add(candidate(row)));
        candidates.addAll(Typed.of(text).bestFirst(bySubject, candidate -> List.of(candidate.name())));
        // those with the words in another order
        candidates.addAll(bySubject);
        return new Suggestions(List.copyOf(candidates), found.path("total").asInt() <= bySubject.size());
    }

    private static Candidate candidate(JsonNode row) {
        return new Candidate(row.path("id").asLong(), row.path("subject").asText(), detail(row));
    }

    Resolution byId(Caller caller, long id) {
        return row(caller, id)
                .<Resolution>map(
                        row -> new Resolution.Found(id, row.path("subject").asText(), null))
                .orElseGet(() -> new Resolution.NotFound(List.of(), 0, null));
    }

    Optional<Long> projectOf(Caller caller, long id) {
        return row(caller, id).map(row -> {
            String href = row.path("_links").path("project").path("href").asText();
            return Long.valueOf(href.substring(href.lastIndexOf('/') + 1));
        });
    }

    private Optional<JsonNode> row(Caller caller, long id) {
        try {
            JsonNode found = openProject.get(caller, "/work_packages", Map.of(), query("id", "=", Long.toString(id)));
            return Optional.ofNullable(found.path("_embedded").path("elements").get(0));
        } catch (OpenProjectException refused) {
            // A filter by an id that is not visible is refused as an invalid value.
            if (refused.status() == 400) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Versions of OpenProject that have such ids take them in place of the number. */
    private Optional<Resolution> bySemanticId(Caller caller, String text) {
        try {
            JsonNode found = openProject.get(caller, "/work_packages/{id}", Map.of("id", text), null);
            return Optional.of(new Resolution.Found(
                    found.path("id").asLong(), found.path("subject").asText(), null));
        } catch (OpenProjectException refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static @Nullable String detail(JsonNode row) {
        String status = row.path("_links").path("status").path("title").asText();
        String project = row.path("_links").path("project").path("title").asText();
        return status.isEmpty() && project.isEmpty() ? null : project + ", " + status;
    }

    private static ObjectNode query(String filter, String operator, String value) {
        ObjectNode query = query();
        filter(query, filter, operator, value);
        return query;
    }

    private static ObjectNode query() {
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("pageSize", MOST)
                .put("select", "total,elements/id,elements/subject,elements/project,elements/status");
        query.putArray("filters");
        return query;
    }

    private static void filter(ObjectNode query, String name, String operator, String value) {
        ArrayNode filters = query.withArray("filters");
        filters.addObject()
                .putObject(name)
                .put("operator", operator)
                .putArray("values")
                .add(value);
    }
}
