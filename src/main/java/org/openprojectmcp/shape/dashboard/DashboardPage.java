package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** A dashboard in words: its widgets in the order in which people read them, and what each shows. Pure functions. */
final class DashboardPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT = 4000;
    private static final String USER_TEXT = "user_text";

    private DashboardPage() {}

    /** @param tables the saved queries that its widgets show, in brief */
    static ArrayNode widgets(JsonNode grid, JsonNode tables) {
        List<JsonNode> widgets = new ArrayList<>();
        grid.path("widgets").forEach(widgets::add);
        widgets.sort(Comparator.comparing(Area::of, Area.READING));
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        widgets.forEach(widget -> words.add(widget(widget, tables)));
        return words;
    }

    private static ObjectNode widget(JsonNode widget, JsonNode tables) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        if (widget.path("id").isNumber()) {
            words.set("id", widget.path("id"));
        }
        String identifier = widget.path("identifier").asText();
        words.put("kind", WidgetKind.word(identifier));
        JsonNode options = widget.path("options");
        if (!options.path("name").asText("").isEmpty()) {
            words.set("title", options.path("name"));
        }
        Area area = Area.of(widget);
        words.put("row", area.row()).put("column", area.column());
        if (area.width() != 1) {
            words.put("width", area.width());
        }
        if (area.height() != 1) {
            words.put("height", area.height());
        }
        show(words, options, tables);
        return words;
    }

    private static void show(ObjectNode words, JsonNode options, JsonNode tables) {
        String text = options.path("text").path("raw").asText("");
        if (!text.isBlank()) {
            ObjectNode marked = words.putObject("text");
            if (text.length() <= LONGEST_TEXT) {
                marked.put(USER_TEXT, text);
            } else {
                marked.put(USER_TEXT, text.substring(0, LONGEST_TEXT) + "…")
                        .put("shown", LONGEST_TEXT)
                        .put("length", text.length());
            }
        }
        String query = options.path("queryId").asText("");
        if (!query.isEmpty()) {
            query(words, query, tables);
        } else if (options.path("queryProps").has("filters")) {
            words.put("filter", filter(options.path("queryProps").path("filters")));
        }
    }

    /** A query of the widget's own has a name that nobody sees: its filter tells what it shows. */
    private static void query(ObjectNode words, String id, JsonNode tables) {
        JsonNode table = table(id, tables);
        ObjectNode query = words.putObject("query");
        query.put("id", id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0);
        if (table.isMissingNode()) {
            query.put("note", "deleted, or not visible to this key");
            return;
        }
        query.set("name", table.path("name"));
        query.set("filter", table.path("filter"));
    }

    /** The saved query of an id among those that were read; a missing node when it is none of them. */
    static JsonNode table(String id, JsonNode tables) {
        return StreamSupport.stream(tables.spliterator(), false)
                .filter(query -> query.path("id").asText().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** Filters as a list takes them, which a table keeps as text until somebody saves it: {@code status o, assignee = me}. */
    private static String filter(JsonNode written) {
        StringJoiner words = new StringJoiner(", ");
        for (JsonNode filter : parsed(written)) {
            filter.properties().forEach(one -> {
                StringJoiner values = new StringJoiner(", ");
                one.getValue().path("values").forEach(value -> values.add(value.asText()));
                words.add((one.getKey() + " " + one.getValue().path("operator").asText() + " " + values).strip());
            });
        }
        return words.toString();
    }

    private static JsonNode parsed(JsonNode written) {
        try {
            return written.isTextual() ? JSON.readTree(written.textValue()) : written;
        } catch (JsonProcessingException e) {
            // any client may have stored anything there, and the widget shows nothing then either
            return MissingNode.getInstance();
        }
    }
}
