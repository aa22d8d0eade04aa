package org.openprojectmcp.sandbox.workpackages.list;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.query.FilterContext;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.Malformed;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.state.State;

/**
 * What a list of work packages is asked for.
 *
 * @param project the project of the list, {@code null} for all
 * @param clauses the filters; open work packages only when the request has none
 * @param groups {@code null} when the list is not grouped
 * @param columns what its links repeat of the columns that were asked for
 * @param queryId the query whose order by hand the list has, {@code null} for none
 */
record ListRequest(
        @Nullable Project project,
        List<Clause> clauses,
        List<SortOrder.Criterion> order,
        @Nullable Groups groups,
        boolean sums,
        boolean hierarchies,
        boolean subprojects,
        Timestamps timestamps,
        List<String> columns,
        @Nullable Integer queryId) {
    private static final List<Clause> OPEN = List.of(new Clause("status", "o", List.of("")));
    private static final List<SortOrder.Criterion> BY_ID = List.of(new SortOrder.Criterion("id", false));

    static ListRequest of(Request request, @Nullable Project project, State state, Timestamps timestamps) {
        var filters = request.queryValue("filters");
        var sortBy = request.queryValue("sortBy");
        var groupBy = request.queryValue("groupBy");
        var hierarchies = request.queryValue("showHierarchies");
        var grouped = groupBy != null && !groupBy.isEmpty();
        if (grouped && request.queryFlag("showHierarchies")) {
            throw ApiError.invalidQuery(Text.of("error.hierarchy_of_groups"));
        }
        return new ListRequest(
                project,
                filters == null ? OPEN : Clauses.parse(filters, Malformed::refusal),
                sortBy == null || sortBy.isEmpty() ? BY_ID : SortOrder.parse(sortBy, Malformed::refusal),
                groupBy != null && grouped && (!leaves(request) || Groups.knows(state, groupBy))
                        ? Groups.by(state, groupBy)
                        : null,
                request.queryFlag("showSums"),
                !grouped && (hierarchies == null || request.queryFlag("showHierarchies")),
                request.queryValue("includeSubprojects") == null || request.queryFlag("includeSubprojects"),
                timestamps,
                request.query().getOrDefault("columns[]", List.of()),
                id(request.queryValue("query_id")));
    }

    /** Whether a request wants what is wrong with its filters, order and groups to be left out instead of refused. */
    private static boolean leaves(Request request) {
        return request.queryFlag("valid_subset");
    }

    /** The same without the filters and criteria that do not exist or have faults. */
    ListRequest validSubset(FilterSet<WorkPackage> filters, FilterContext context, Orders orders) {
        return new ListRequest(
                project,
                filters.valid(filters.lastOfEach(clauses), context),
                order.stream()
                        .filter(criterion -> orders.knows(criterion.name()))
                        .toList(),
                groups,
                sums,
                hierarchies,
                subprojects,
                timestamps,
                columns,
                queryId);
    }

    private static @Nullable Integer id(@Nullable String text) {
        return text == null || !text.matches("\\d{1,9}") ? null : (Integer) Integer.parseInt(text);
    }

    /** Whether the rows are in an order that people made by hand. */
    boolean manual() {
        return order.stream().anyMatch(criterion -> criterion.name().equals("manualSorting"));
    }

    /** What the links of the list repeat. */
    TreeMap<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        parameters.put("filters", Clauses.link(clauses));
        parameters.put("includeSubprojects", String.valueOf(subprojects));
        parameters.put("showHierarchies", String.valueOf(hierarchies));
        parameters.put("showSums", String.valueOf(sums));
        parameters.put(
                "sortBy",
                order.stream()
                        .map(c -> "[\"" + c.name() + "\",\"" + (c.descending() ? "desc" : "asc") + "\"]")
                        .collect(Collectors.joining(",", "[", "]")));
        if (!columns.isEmpty()) {
            parameters.put("columns[]", String.join(",", columns));
        }
        if (manual()) {
            parameters.put("query_id", queryId == null ? "" : String.valueOf(queryId));
        }
        if (groups != null) {
            parameters.put("groupBy", groups.linkName());
        }
        if (timestamps.historic()) {
            parameters.put("timestamps", timestamps.absolute());
        }
        return parameters;
    }
}
