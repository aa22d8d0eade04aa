package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.fields.CustomFieldQueries;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.queries.FilterLinks;
import org.openprojectmcp.openproject.queries.QueryForm;
import org.openprojectmcp.openproject.request.OutgoingRequest;

/** The bean {@code saved-queries}: saved queries in words, what they find, and the body that saves one. Thread-safe. */
public final class SavedQueries {

    /** Arguments of a saved query that are no filters. */
    private static final Set<String> OTHERS =
            Set.of("query", "name", "public", "sort", "fields", "group_by", "sums", "project", "preview", "confirm");

    private static final int USUAL_SIZE = 20;
    private static final String SORT = "sort";
    private static final String FIELDS = "fields";
    private static final String GROUP_BY = "group_by";
    private static final String GROUPED = "groupBy";
    private static final String PROJECT = "project";
    private static final String API = "/api/v3/queries/";

    private final Metadata metadata;
    private final QueryForm form;
    private final Clock clock;
    private final String web;

    /** @param web the address people open in the browser */
    public SavedQueries(Metadata metadata, QueryForm form, Clock clock, String web) {
        this.metadata = metadata;
        this.form = form;
        this.clock = clock;
        this.web = web;
    }

    /** The saved queries of a collection, each in brief. */
    public JsonNode list(Exchange exchange) {
        ArrayNode queries = JsonNodeFactory.instance.arrayNode();
        body(exchange).path("_embedded").path("elements").forEach(query -> queries.add(SavedQuery.brief(query)));
        return queries;
    }

    /** One saved query in words, with how many it finds where that is known. */
    public JsonNode one(Exchange exchange) {
        JsonNode query = body(exchange);
        ObjectNode full = SavedQuery.full(query, web);
        JsonNode total = query.path("_embedded").path("results").path("total");
        if (total.isNumber()) {
            full.set("total", total);
        }
        return full;
    }

    /** The page of work packages that a saved query found, in its own columns. */
    public JsonNode results(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        JsonNode query = body(exchange);
        QueryColumns columns = QueryColumns.of(query);
        Vocabulary words = new Vocabulary(metadata.closedStatuses(Caller.of(exchange)), LocalDate.now(clock), web);
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        results.putObject("query")
                .put("id", query.path("id").asLong())
                .put("name", query.path("name").asText());
        results.setAll(Table.of(
                query.path("_embedded").path("results"),
                columns.shown(),
                SavedQuery.filter(query),
                SavedQuery.sorted(query),
                arguments.path("page").asInt(1),
                arguments.path("page_size").asInt(USUAL_SIZE),
                words));
        if (!columns.others().isEmpty()) {
            results.put("columns_left_out", String.join(", ", columns.others()));
        }
        return results;
    }

    /** Whether the arguments name a filter. */
    public boolean filters(@Variable("arguments") JsonNode arguments) {
        for (var argument : arguments.properties()) {
            if (!OTHERS.contains(argument.getKey())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is to be saved, from the arguments and the query that {@code direct:work-package-query} made of them. A query that there is
     * keeps what no argument names; its filters are replaced as a whole.
     */
    public JsonNode payload(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        ObjectNode query = exchange.getMessage().getHeader(OutgoingRequest.QUERY, ObjectNode.class);
        boolean made = !arguments.has("query");
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        ObjectNode links = payload.putObject("_links");
        for (String name : List.of("name", "public", "sums")) {
            if (arguments.has(name)) {
                payload.set(name, arguments.path(name));
            }
        }
        if (made || filters(arguments)) {
            payload.set(
                    "filters",
                    FilterLinks.of(
                            ofQuery(query.path("filters")), form.known(Caller.of(exchange), project(arguments))));
        }
        if (arguments.has(PROJECT)) {
            links.putObject(PROJECT)
                    .put("href", "/api/v3/projects/" + arguments.path(PROJECT).asText());
        }
        if (made || arguments.has(SORT)) {
            ArrayNode orders = links.putArray("sortBy");
            query.path("sortBy").forEach(order -> orders.addObject()
                    .put(
                            "href",
                            API + "sort_bys/" + order.path(0).asText() + "-"
                                    + order.path(1).asText()));
        }
        if (arguments.has(GROUP_BY)) {
            boolean none = arguments.path(GROUP_BY).isNull();
            links.putObject(GROUPED)
                    .put(
                            "href",
                            none
                                    ? null
                                    : API + "group_bys/" + query.path(GROUPED).asText());
            if (!none) {
                // the API has either groups or a tree
                payload.put("showHierarchies", false);
            }
        }
        if (!arguments.path(FIELDS).isEmpty()) {
            ArrayNode columns = links.putArray("columns");
            JsonNode custom = exchange.getVariable(CustomFieldQueries.COLUMNS) instanceof JsonNode known
                    ? known
                    : NullNode.getInstance();
            QueryColumns.keys(Column.named(arguments.path(FIELDS), custom))
                    .forEach(key -> columns.addObject().put("href", API + "columns/" + key));
        }
        return payload;
    }

    /** The project of a saved query is no filter of it but where it is. */
    private static ArrayNode ofQuery(JsonNode filters) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        filters.forEach(filter -> {
            if (!filter.has(PROJECT)) {
                kept.add(filter);
            }
        });
        return kept;
    }

    /** By what lists can be filtered: every filter in brief, or with its values the one that is asked for. */
    public JsonNode filterList(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        Caller caller = Caller.of(exchange);
        String asked = arguments.path("filter").asText("").toLowerCase(Locale.ROOT);
        return FilterCatalog.of(form.known(caller, project(arguments)), asked, kind -> metadata.list(caller, kind));
    }

    private static @Nullable Long project(JsonNode arguments) {
        JsonNode project = arguments.path(PROJECT);
        return project.isIntegralNumber() ? (Long) project.longValue() : null;
    }

    private static JsonNode body(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof JsonNode json ? json : NullNode.getInstance();
    }
}
