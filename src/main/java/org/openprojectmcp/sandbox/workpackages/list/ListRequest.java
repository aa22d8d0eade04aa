package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.state.State;

/**
 * What a list of work packages is asked for.
 *
 * @param project the project of the list, {@code null} for all
 * @param clauses the filters; open work packages only when the request has none
 * @param groups {@code null} when the list is not grouped
 */
record ListRequest(
        @Nullable Project project,
        List<Clause> clauses,
        List<SortOrder.Criterion> order,
        @Nullable Groups groups,
        boolean sums,
        boolean hierarchies,
        boolean subprojects,
        Timestamps timestamps) {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<Clause> OPEN = List.of(new Clause("status", "o", List.of("")));
    private static final List<SortOrder.Criterion> BY_ID = List.of(new SortOrder.Criterion("id", false));

    static ListRequest of(Request request, @Nullable Project project, State state, Timestamps timestamps) {
        var filters = request.queryValue("filters");
        var sortBy = request.queryValue("sortBy");
        var groupBy = request.queryValue("groupBy");
        var hierarchies = request.queryValue("showHierarchies");
        var grouped = groupBy != null && !groupBy.isEmpty();
        if (grouped && request.queryFlag("showHierarchies")) {
            throw ApiError.invalidQuery("The hierarchy mode is not compatible with groups.");
        }
        return new ListRequest(
                project,
                filters == null ? OPEN : Clauses.parse(filters, fault -> malformed(filters, fault)),
                sortBy == null || sortBy.isEmpty() ? BY_ID : order(sortBy),
                groupBy != null && grouped ? Groups.by(state, groupBy) : null,
                request.queryFlag("showSums"),
                !grouped && (hierarchies == null || request.queryFlag("showHierarchies")),
                request.queryValue("includeSubprojects") == null || request.queryFlag("includeSubprojects"),
                timestamps);
    }

    /** What the links of the list repeat. */
    TreeMap<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        parameters.put(
                "filters",
                Clauses.write(clauses.stream().map(ListRequest::linked).toList()));
        parameters.put("includeSubprojects", String.valueOf(subprojects));
        parameters.put("showHierarchies", String.valueOf(hierarchies));
        parameters.put("showSums", String.valueOf(sums));
        parameters.put(
                "sortBy",
                order.stream()
                        .map(c -> "[\"" + c.name() + "\",\"" + (c.descending() ? "desc" : "asc") + "\"]")
                        .collect(Collectors.joining(",", "[", "]")));
        if (groups != null) {
            parameters.put("groupBy", groups.linkName());
        }
        if (timestamps.historic()) {
            parameters.put("timestamps", timestamps.absolute());
        }
        return parameters;
    }

    /** OpenProject's links name a filter without the end of its name that says it takes an id. */
    private static Clause linked(Clause clause) {
        var name = clause.name();
        return name.length() > 2 && name.endsWith("Id")
                ? new Clause(name.substring(0, name.length() - 2), clause.operator(), clause.values())
                : clause;
    }

    private static List<SortOrder.Criterion> order(String sortBy) {
        return SortOrder.parse(sortBy, fault -> malformed(sortBy, fault));
    }

    /** Ruby's parser names the token it stumbles over. */
    private static ApiError malformed(String text, JsonProcessingException fault) {
        var at = fault.getLocation() == null ? 1 : (int) fault.getLocation().getColumnNr();
        var word = WORD.matcher(text);
        var token = word.lookingAt() ? word.group() : text.substring(0, Math.min(1, text.length()));
        return ApiError.invalidQuery(
                "unexpected character: '" + token + "' at line 1 column " + (word.lookingAt() ? 1 : at));
    }
}
