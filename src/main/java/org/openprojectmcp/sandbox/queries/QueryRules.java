package org.openprojectmcp.sandbox.queries;

import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.workpackages.filter.WorkPackageFilters;

/** The rules on what a query says: its filters, columns, order and groups must exist. */
final class QueryRules {
    private static final int LONGEST_NAME = 255;

    private final Instance instance;
    private final Caller caller;
    private final QueryColumns columns;

    QueryRules(Instance instance, Caller caller) {
        this.instance = instance;
        this.caller = caller;
        this.columns = new QueryColumns(instance.state());
    }

    /** The rules that the name of a query breaks. */
    List<Violation> brokenByName(SavedQuery query) {
        var violations = new ArrayList<Violation>();
        if (query.name().isBlank()) {
            violations.add(Violation.constraint("name", Text.of("error.blank", Text.of("label.name"))));
        } else if (query.name().codePointCount(0, query.name().length()) > LONGEST_NAME) {
            violations.add(
                    Violation.constraint("name", Text.of("error.too_long", Text.of("label.name"), LONGEST_NAME)));
        }
        return violations;
    }

    /** The rules that a query breaks. */
    List<Violation> broken(SavedQuery query) {
        var violations = new ArrayList<>(brokenByName(query));
        filters(query).forEach(fault -> violations.add(Violation.constraint("base", fault)));
        query.columns().stream()
                .filter(column -> !columns.all().contains(column))
                .forEach(column ->
                        violations.add(Violation.constraint("columns", Text.of("error.query_column", column))));
        query.order().stream()
                .filter(order ->
                        !order.startsWith("parent-") && !columns.orders().contains(order))
                .map(order -> order.replaceFirst("-(asc|desc)$", ""))
                .forEach(
                        column -> violations.add(Violation.constraint("sortBy", Text.of("error.query_order", column))));
        groups(query, violations);
        return violations;
    }

    private List<Text> filters(SavedQuery query) {
        var project = instance.state().projects().find(query.projectId());
        var clauses = query.filters().stream()
                .map(filter -> new Clause(filter.name(), filter.operator(), filter.values()))
                .toList();
        return new WorkPackageFilters(instance, caller, project).all().faults(clauses, instance.filterContext(caller));
    }

    private void groups(SavedQuery query, List<Violation> violations) {
        var groupBy = query.groupBy();
        if (groupBy == null) {
            return;
        }
        if (!columns.groups().contains(groupBy)) {
            violations.add(Violation.constraint("groupBy", Text.of("error.query_group", groupBy)));
        } else if (query.hierarchies()) {
            violations.add(Violation.constraint("showHierarchies", Text.of("error.hierarchies_and_group", groupBy)));
        }
    }
}
