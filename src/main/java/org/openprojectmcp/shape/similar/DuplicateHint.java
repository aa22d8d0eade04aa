package org.openprojectmcp.shape.similar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * The bean {@code duplicate-hint}: which work packages of the project may be what is being created. Its one request runs while the call goes on; it never
 * refuses anything and holds a call up for two seconds at most. Thread-safe.
 */
public final class DuplicateHint {

    private static final String PROPERTY = "DuplicateHint";
    private static final int LOOKED_THROUGH = 500;
    private static final int MOST_SHOWN = 3;
    private static final int PATIENCE_SECONDS = 2;

    private final OpenProject openProject;
    private final Metadata metadata;

    public DuplicateHint(OpenProject openProject, Metadata metadata) {
        this.openProject = openProject;
        this.metadata = metadata;
    }

    /** Begins to read the work packages of the project that changed last, open and closed. */
    public void look(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("pageSize", LOOKED_THROUGH)
                .put("showHierarchies", false)
                .put("select", "elements/id,elements/subject,elements/status");
        Filters.add(
                query.putArray("filters"),
                "project",
                "=",
                arguments.path("project").asText());
        query.putArray("sortBy").addArray().add("updatedAt").add("desc");
        exchange.setProperty(PROPERTY, openProject.getAside(Caller.of(exchange), "/work_packages", Map.of(), query));
    }

    /**
     * What was found.
     *
     * @return {@code similar}: three at most, each with id, subject, status and {@code closed}; absent when there is none. {@code note} when it is not known
     */
    public JsonNode found(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        ObjectNode hint = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode list = exchange.getProperty(PROPERTY, Future.class).get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            instanceof JsonNode read
                    ? read
                    : hint;
            ArrayNode similar = similar(exchange, list, arguments);
            return similar.isEmpty() ? hint : hint.set("similar", similar);
        } catch (TimeoutException | OpenProjectException late) {
            return unknown(hint);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return unknown(hint);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OpenProjectException) {
                return unknown(hint);
            }
            throw new IllegalStateException("similar work packages could not be looked for", failed.getCause());
        }
    }

    private static ObjectNode unknown(ObjectNode hint) {
        return hint.put("note", "Whether the project has a similar one already could not be read.");
    }

    /** What was created may be among them by then. */
    private ArrayNode similar(Exchange exchange, JsonNode list, JsonNode arguments) {
        long own = exchange.getMessage().getBody() instanceof JsonNode body
                ? body.path("id").asLong()
                : 0;
        Set<Long> closed = metadata.closedStatuses(Caller.of(exchange));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : list.path("_embedded").path("elements")) {
            if (one.path("id").asLong() != own) {
                rows.add(row(one, closed));
            }
        }
        ArrayNode similar = JsonNodeFactory.instance.arrayNode();
        SimilarWorkPackages.sameOnes(rows, arguments).stream().limit(MOST_SHOWN).forEach(similar::add);
        return similar;
    }

    private static ObjectNode row(JsonNode one, Set<Long> closed) {
        JsonNode status = Hal.link(one, "status");
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("id", one.path("id"));
        row.set("subject", one.path("subject"));
        row.set("status", Hal.title(status));
        return closed.contains(Hal.id(status).asLong()) ? row.put("closed", true) : row;
    }
}
