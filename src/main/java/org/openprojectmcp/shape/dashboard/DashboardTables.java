package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;

/**
 * The bean {@code dashboard-tables}: the queries that belong to widgets. Each table has one of its own, which OpenProject deletes with the
 * widget; so a saved query is copied for it. Thread-safe; blocks its thread.
 */
public final class DashboardTables {

    private static final String COPIES = "copies";
    private static final String QUERY = "/queries/{id}";

    private final OpenProject openProject;

    public DashboardTables(OpenProject openProject) {
        this.openProject = openProject;
    }

    /** Copies the queries that the plan wants shown, and leaves the payload that names the copies; the variable {@code copies} has their ids. */
    public JsonNode copy(Exchange exchange, @Variable("plan") JsonNode plan, @Variable("place") JsonNode place) {
        ArrayNode copies = JsonNodeFactory.instance.arrayNode();
        exchange.setVariable(COPIES, copies);
        ObjectNode payload = plan.path("payload").deepCopy();
        try {
            for (JsonNode table : plan.path("tables")) {
                JsonNode copy = copyOf(Caller.of(exchange), table.path("query").asText(), place);
                copies.add(copy.path("id"));
                ObjectNode options = (ObjectNode) payload.path("widgets")
                        .path(table.path("widget").asInt())
                        .path("options");
                options.set("queryId", copy.path("id"));
                options.remove("queryProps");
            }
        } catch (OpenProjectException refused) {
            throw afterTakingBack(exchange, copies, refused);
        }
        return payload;
    }

    private JsonNode copyOf(Caller caller, String id, JsonNode place) {
        // reading a query runs it
        ObjectNode least = JsonNodeFactory.instance.objectNode().put("pageSize", 1);
        JsonNode source = openProject.get(caller, QUERY, Map.of("id", id), least);
        return openProject.post(caller, "/queries", Map.of(), body(source, place));
    }

    /** The body that saves the query of a widget's own, from the one that it shall show. */
    private static ObjectNode body(JsonNode source, JsonNode place) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.set("name", source.path("name"));
        copy.put("hidden", true);
        // what stands on the overview of a project is for everybody who sees it
        copy.put("public", place.has("project"));
        for (String name : List.of("showHierarchies", "sums", "includeSubprojects", "filters")) {
            if (source.has(name)) {
                copy.set(name, source.path(name));
            }
        }
        ObjectNode links = copy.putObject("_links");
        for (String name : List.of("project", "columns", "sortBy", "groupBy")) {
            if (source.path("_links").has(name)) {
                links.set(name, source.path("_links").path(name));
            }
        }
        return copy;
    }

    /**
     * Looks, when no answer came, whether the dashboard was written all the same, and leaves it as the body then. What was not written keeps no
     * copies, and the call ends with the reason.
     *
     * @throws OpenProjectException what was refused, or that nobody can tell
     */
    public JsonNode unwritten(
            Exchange exchange,
            @Variable(COPIES) JsonNode copies,
            @Variable("payload") JsonNode payload,
            @Variable("before") JsonNode before,
            @Variable("place") JsonNode place) {
        OpenProjectException refusal = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, OpenProjectException.class);
        if (refusal.isOutcomeUnknown()) {
            JsonNode now = now(Caller.of(exchange), place, refusal);
            if (DashboardState.holds(payload, now)) {
                return now;
            }
            if (!DashboardState.of(now).equals(DashboardState.of(before)) && now.has("id")) {
                throw refusal;
            }
        }
        OpenProjectException told = refusal.isOutcomeUnknown()
                ? new OpenProjectException(
                        "The answer of OpenProject did not come. The change was looked for and was not made; "
                                + "the call can be repeated.")
                : refusal;
        throw afterTakingBack(exchange, copies, told);
    }

    private JsonNode now(Caller caller, JsonNode place, OpenProjectException refusal) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        Filters.add(query.putArray("filters"), "scope", "=", place.path("scope").asText());
        try {
            return openProject.get(caller, "/grids", Map.of(), query).at("/_embedded/elements/0");
        } catch (OpenProjectException unanswered) {
            // That a look can be repeated safely would be taken for a word about the write.
            throw refusal;
        }
    }

    /** Deletes the queries of widgets that show another one now; leaves what to tell of those that stay. */
    public JsonNode forgetReplaced(
            Exchange exchange,
            @Variable("plan") JsonNode plan,
            @Variable("before") JsonNode before,
            @Variable("tables") JsonNode tables) {
        ArrayNode replaced = JsonNodeFactory.instance.arrayNode();
        for (JsonNode table : plan.path("tables")) {
            JsonNode widget =
                    plan.at("/payload/widgets").path(table.path("widget").asInt());
            JsonNode was = DashboardPage.table(widget.path("id").asText(), before.path("widgets"));
            JsonNode query =
                    DashboardPage.table(was.path("options").path("queryId").asText(""), tables);
            if (query.path("hidden").asBoolean()) {
                replaced.add(query.path("id"));
            }
        }
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        delete(Caller.of(exchange), replaced).forEach(left::add);
        return left;
    }

    /** Deletes queries that no widget shows, and says which stay. */
    private List<String> delete(Caller caller, JsonNode queries) {
        List<String> left = new ArrayList<>();
        for (JsonNode id : queries) {
            try {
                openProject.delete(caller, QUERY, Map.of("id", id.asText()));
            } catch (OpenProjectException stays) {
                // A query that no widget and no menu shows harms nobody; what the call is about counts, and this is
                // told beside it.
                left.add("The hidden query " + id.asText() + " is left over: " + stays.getMessage());
            }
        }
        return left;
    }

    private OpenProjectException afterTakingBack(Exchange exchange, JsonNode copies, OpenProjectException refusal) {
        List<String> left = delete(Caller.of(exchange), copies);
        return left.isEmpty() ? refusal : refusal.withMessage(refusal.getMessage() + " " + String.join(" ", left));
    }
}
