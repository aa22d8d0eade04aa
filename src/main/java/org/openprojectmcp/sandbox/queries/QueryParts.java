package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.Clauses;

/** The small resources that queries are made of: columns, orders, filters and operators. */
final class QueryParts {
    private QueryParts() {}

    static Link columnLink(String name) {
        return Link.to("/api/v3/queries/columns/" + name, QueryWords.column(name));
    }

    static ObjectNode column(String name) {
        return Hal.of("QueryColumn::Property")
                .put("id", name)
                .put("name", QueryWords.column(name))
                .link("self", columnLink(name))
                .node();
    }

    static Link orderLink(String order) {
        return Link.to("/api/v3/queries/sort_bys/" + order, QueryWords.order(order));
    }

    static ObjectNode operator(String operator) {
        var href = "/api/v3/queries/operators/" + Query.encode(operator);
        return Hal.of("QueryOperator")
                .put("id", operator)
                .put("name", QueryWords.operator(operator))
                .link("self", Link.to(href, QueryWords.operator(operator)))
                .node();
    }

    static ObjectNode filter(String name) {
        return Hal.of("QueryFilter")
                .put("id", name)
                .link("self", Link.to("/api/v3/queries/filters/" + name, QueryWords.column(name)))
                .node();
    }

    /** @throws ApiError 404 when no direction stands behind the column */
    static ObjectNode order(String order) {
        if (!order.endsWith("-asc") && !order.endsWith("-desc")) {
            throw ApiError.notFound();
        }
        var column = order.substring(0, order.lastIndexOf('-'));
        var direction = order.endsWith("-desc") ? "desc" : "asc";
        var label = direction.equals("desc") ? "Descending" : "Ascending";
        return Hal.of("QuerySortBy")
                .put("id", order)
                .put("name", QueryWords.order(order))
                .link("self", orderLink(order))
                .link("column", columnLink(column))
                .link("direction", Link.to("urn:openproject-org:api:v3:queries:directions:" + direction, label))
                .node();
    }

    /** The parameters that make a list of work packages show what a query finds. */
    static TreeMap<String, String> parameters(SavedQuery query) {
        var parameters = new TreeMap<String, String>();
        parameters.put(
                "filters",
                Clauses.write(query.filters().stream()
                        .map(filter -> new Clause(filter.name(), filter.operator(), filter.values()))
                        .toList()));
        parameters.put("includeSubprojects", String.valueOf(query.subprojects()));
        parameters.put("showHierarchies", String.valueOf(query.hierarchies() && query.groupBy() == null));
        parameters.put("showSums", String.valueOf(query.sums()));
        parameters.put(
                "sortBy", query.order().stream().map(QueryParts::criterion).collect(Collectors.joining(",", "[", "]")));
        if (query.groupBy() != null) {
            parameters.put("groupBy", query.groupBy());
        }
        return parameters;
    }

    private static String criterion(String order) {
        var dash = order.lastIndexOf('-');
        return "[\"" + order.substring(0, dash) + "\",\"" + order.substring(dash + 1) + "\"]";
    }
}
