package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** The small resources that queries are made of: columns, groups, orders, filters and operators. */
final class QueryParts {
    private final State state;

    QueryParts(State state) {
        this.state = state;
    }

    /** What people call a column or filter. */
    Text label(String name) {
        return CustomFields.all(state).stream()
                .filter(field -> field.key().equals(name))
                .map(field -> Text.verbatim(field.name()))
                .findFirst()
                .orElseGet(() -> standardLabel(name));
    }

    private Text standardLabel(String name) {
        var column = QueryWords.column(name);
        return column == null
                ? FilterKind.of(state, null).stream()
                        .filter(kind -> kind.name().equals(name))
                        .map(FilterKind::label)
                        .findFirst()
                        .orElseGet(() -> Text.verbatim(name))
                : column;
    }

    Link columnLink(String name) {
        return Link.to("/api/v3/queries/columns/" + name, label(name));
    }

    ObjectNode column(String name) {
        return Hal.of(name.equals("relationChild") ? "QueryColumn::RelationChild" : "QueryColumn::Property")
                .put("id", name)
                .put("name", label(name).words())
                .link("self", columnLink(name))
                .node();
    }

    Link groupLink(String name) {
        return Link.to("/api/v3/queries/group_bys/" + name, label(name));
    }

    ObjectNode group(String name) {
        return Hal.of("QueryGroupBy")
                .put("id", name)
                .put("name", label(name).words())
                .link("self", groupLink(name))
                .node();
    }

    Link orderLink(String order) {
        return Link.to("/api/v3/queries/sort_bys/" + order, orderLabel(order));
    }

    private Text orderLabel(String order) {
        var column = label(order.substring(0, order.lastIndexOf('-')));
        return Text.of("order.by", column, direction(order));
    }

    private static Text direction(String order) {
        return Text.of(order.endsWith("-desc") ? "order.descending" : "order.ascending");
    }

    /** @throws ApiError 404 when no direction stands behind the column */
    ObjectNode order(String order) {
        if (!order.endsWith("-asc") && !order.endsWith("-desc")) {
            throw ApiError.notFound();
        }
        var column = order.substring(0, order.lastIndexOf('-'));
        var direction = order.endsWith("-desc") ? "desc" : "asc";
        return Hal.of("QuerySortBy")
                .put("id", order)
                .put("name", orderLabel(order).words())
                .link("self", orderLink(order))
                .link("column", columnLink(column))
                .link(
                        "direction",
                        Link.to("urn:openproject-org:api:v3:queries:directions:" + direction, direction(order)))
                .node();
    }

    /** @param list whether the filter takes a list, to which "is" means any of it */
    static ObjectNode operator(String operator, boolean list) {
        return Hal.of("QueryOperator")
                .put("id", operator)
                .put("name", QueryWords.operator(operator, list).words())
                .link("self", operatorLink(operator, list))
                .node();
    }

    static Link operatorLink(String operator, boolean list) {
        var href = "/api/v3/queries/operators/" + Query.encode(operator);
        return Link.to(href, QueryWords.operator(operator, list));
    }

    static ObjectNode filter(String name, Text label) {
        return Hal.of("QueryFilter")
                .put("id", name)
                .link("self", Link.to("/api/v3/queries/filters/" + name, label))
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
        if (!Queries.standardColumns(query.projectId()).equals(query.columns())) {
            parameters.put("columns[]", String.join(",", query.columns()));
        }
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
