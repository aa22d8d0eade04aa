package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.hal.Hal;

/** The bean {@code views}: where saved queries stand in the menus, and as what. Thread-safe. */
public final class Views {

    private final String web;

    /** @param web the address people open in the browser */
    public Views(String web) {
        this.web = web;
    }

    /** What a saved query can be shown as. */
    private enum Kind {
        TABLE("work_packages_table", "Views::WorkPackagesTable", "/work_packages?query_id="),
        GANTT("gantt", "Views::Gantt", "/gantt?query_id="),
        CALENDAR("work_packages_calendar", "Views::WorkPackagesCalendar", "/calendars/"),
        TEAM_PLANNER("team_planner", "Views::TeamPlanner", "/team_planners/");

        private final String segment;
        private final String type;
        private final String page;

        /**
         * @param segment the end of the path that makes one
         * @param page where people open it, up to the id of the query
         */
        Kind(String segment, String type, String page) {
            this.segment = segment;
            this.type = type;
            this.page = page;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The views of a collection, in words. */
    public JsonNode list(Exchange exchange) {
        ArrayNode views = JsonNodeFactory.instance.arrayNode();
        body(exchange).path("_embedded").path("elements").forEach(view -> views.add(words(view)));
        return views;
    }

    /** One view in words. */
    public JsonNode one(Exchange exchange) {
        return words(body(exchange));
    }

    /** What ends the path that makes a view of the kind that the argument {@code kind} names. */
    public String segment(@Variable("arguments") JsonNode arguments) {
        String word = arguments.path("kind").asText();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .map(kind -> kind.segment)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of view: " + word));
    }

    private ObjectNode words(JsonNode view) {
        String type = view.path("_type").asText();
        JsonNode query = Hal.link(view, "query");
        JsonNode project = Hal.link(view, "project");
        Writer out = new Writer();
        out.put("id", view.path("id"));
        out.put("name", view.path("name"));
        Kind known = Arrays.stream(Kind.values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElse(null);
        // a plugin has kinds of its own
        String word = known == null ? type.substring(type.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT) : known.word();
        out.put("kind", TextNode.valueOf(word));
        out.put("project", Hal.reference(project));
        out.put("query", Hal.id(query));
        out.flag("public", view.path("public").asBoolean());
        out.flag("starred", view.path("starred").asBoolean());
        if (known != null) {
            String home = Hal.id(project).asText("");
            boolean everywhere = home.isEmpty() || "null".equals(home);
            out.put(
                    "url",
                    TextNode.valueOf(web
                            + (everywhere ? "" : "/projects/" + home)
                            + known.page
                            + Hal.id(query).asText()));
        }
        return out.result();
    }

    private static JsonNode body(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof JsonNode json ? json : NullNode.getInstance();
    }
}
