package org.openprojectmcp.sandbox.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Request;

/**
 * A list as most resources have it: filters, an order, pages.
 *
 * @param <T> the rows
 */
public final class ListQuery<T> {
    private final Instance instance;
    private final FilterSet<T> filters;
    private final SortOrder<T> orders;
    private final Comparator<T> standardOrder;

    /** @param standardOrder the order without {@code sortBy}, and among equals */
    public ListQuery(Instance instance, FilterSet<T> filters, SortOrder<T> orders, Comparator<T> standardOrder) {
        this.instance = instance;
        this.filters = filters;
        this.orders = orders;
        this.standardOrder = standardOrder;
    }

    /** The rows a request asks for, on all pages. */
    public List<T> rows(Request request, Stream<T> visible) {
        var context = instance.filterContext(request.caller());
        var comparator = orders.comparator(request.queryValue("sortBy"));
        return visible.filter(filters.predicate(clauses(request), context))
                .sorted(comparator == null ? standardOrder : comparator.thenComparing(standardOrder))
                .toList();
    }

    /** The page a request asks for. */
    public ObjectNode page(Request request, Stream<T> visible, Function<T, ObjectNode> element) {
        return page(request, request.path(), visible, element);
    }

    /** The page a request asks for, of a list whose links name another address. */
    public ObjectNode page(Request request, String self, Stream<T> visible, Function<T, ObjectNode> element) {
        var rows = rows(request, visible);
        var page = Page.of(request, instance.state().settings());
        return new PagedCollection(self, parameters(request), page, rows.size())
                .of(page.of(rows).stream().map(element).toList());
    }

    /** What the links of the list repeat. */
    public static TreeMap<String, String> parameters(Request request) {
        var parameters = new TreeMap<String, String>();
        parameters.put("filters", Clauses.link(clauses(request)));
        var sortBy = request.queryValue("sortBy");
        if (sortBy != null) {
            parameters.put("sortBy", sortBy);
        }
        return parameters;
    }

    /** The filters of a request; none without the parameter. */
    public static List<Clause> clauses(Request request) {
        var filters = request.queryValue("filters");
        return filters == null ? List.of() : Clauses.parse(filters, Malformed::failure);
    }
}
