package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.queries.QueryForm;

/** A saved query in words: whose it is, what it filters, and how it is shown. Pure functions. */
final class SavedQuery {

    private SavedQuery() {}

    /** One for a list of many: without order and columns. */
    static ObjectNode brief(JsonNode hal) {
        Writer out = heading(hal);
        out.put("filter", TextNode.valueOf(filter(hal)));
        out.put("updated", Hal.minute(hal.path("updatedAt")));
        return out.result();
    }

    /** One in full. */
    static ObjectNode full(JsonNode hal, String web) {
        Writer out = heading(hal);
        ArrayNode filters = JsonNodeFactory.instance.arrayNode();
        hal.path("filters")
                .forEach(filter ->
                        filters.addObject().put("words", words(filter)).put("filter", line(filter)));
        out.put("filters", filters);
        out.put("sorted", texts(titles(hal, "sortBy")));
        out.put("group_by", Hal.title(Hal.link(hal, "groupBy")));
        QueryColumns columns = QueryColumns.of(hal);
        out.put("columns", texts(columns.words()));
        out.put("other_columns", texts(columns.others()));
        out.flag("sums", hal.path("sums").asBoolean());
        out.flag("hierarchy", hal.path("showHierarchies").asBoolean());
        out.flag("gantt", hal.path("timelineVisible").asBoolean());
        if (!hal.path("includeSubprojects").asBoolean(true)) {
            out.put("without_subprojects", BooleanNode.TRUE);
        }
        out.put("updated", Hal.minute(hal.path("updatedAt")));
        out.put("url", TextNode.valueOf(url(hal, web)));
        return out.result();
    }

    /** What it filters, in one line. */
    static String filter(JsonNode hal) {
        List<String> all = new ArrayList<>();
        hal.path("filters").forEach(filter -> all.add(words(filter)));
        return all.isEmpty() ? "everything" : String.join(", ", all);
    }

    /** What it is ordered by, in one line. */
    static String sorted(JsonNode hal) {
        return String.join(", ", titles(hal, "sortBy"));
    }

    private static Writer heading(JsonNode hal) {
        Writer out = new Writer();
        out.put("id", hal.path("id"));
        out.put("name", hal.path("name"));
        out.put("project", Hal.reference(Hal.link(hal, "project")));
        out.put("owner", Hal.reference(Hal.link(hal, "user")));
        out.flag("public", hal.path("public").asBoolean());
        out.flag("starred", hal.path("starred").asBoolean());
        out.flag("hidden", hal.path("hidden").asBoolean());
        return out;
    }

    private static String words(JsonNode filter) {
        JsonNode operator = Hal.link(filter, "operator");
        String symbol = QueryForm.last(operator.path("href").asText());
        String values = values(filter, true);
        return (filter.path("name").asText() + " " + operator.path("title").asText(symbol) + " " + values).strip();
    }

    /** As the argument {@code filters} of lists takes it. */
    private static String line(JsonNode filter) {
        String name = QueryForm.last(Hal.link(filter, "filter").path("href").asText());
        String symbol = QueryForm.last(Hal.link(filter, "operator").path("href").asText());
        return (name + " " + symbol + " " + values(filter, false)).strip();
    }

    private static String values(JsonNode filter, boolean named) {
        List<String> values = new ArrayList<>();
        for (JsonNode link : Hal.link(filter, "values")) {
            String last = QueryForm.last(link.path("href").asText());
            values.add(named && link.hasNonNull("title") ? link.path("title").asText() + " #" + last : last);
        }
        filter.path("values").forEach(value -> values.add(value.asText()));
        values.removeIf(String::isEmpty);
        return String.join(", ", values);
    }

    private static List<String> titles(JsonNode hal, String links) {
        List<String> titles = new ArrayList<>();
        Hal.link(hal, links).forEach(link -> titles.add(link.path("title").asText()));
        return titles;
    }

    private static ArrayNode texts(List<String> texts) {
        return texts.stream()
                .map(TextNode::valueOf)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        all -> JsonNodeFactory.instance.arrayNode().addAll(all)));
    }

    private static String url(JsonNode hal, String web) {
        String project = Hal.id(Hal.link(hal, "project")).asText("");
        boolean everywhere = project.isEmpty() || project.equals("null");
        return web + (everywhere ? "" : "/projects/" + project) + "/work_packages?query_id="
                + hal.path("id").asText();
    }
}
