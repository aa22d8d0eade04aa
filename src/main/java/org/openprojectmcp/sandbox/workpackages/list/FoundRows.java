package org.openprojectmcp.sandbox.workpackages.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.state.UntilChanged;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;
import org.openprojectmcp.sandbox.workpackages.filter.Lineage;

/**
 * Finds the rows of lists. What was found is kept until something changes, so that the next page of a list need not look for them again;
 * all work packages in some order are kept, too, so that another filter need not sort them again.
 */
final class FoundRows {
    private static final long ROWS_KEPT = 2_000_000;

    private final Instance instance;
    private final UntilChanged<Search, List<WorkPackage>> found;
    private final UntilChanged<Order, List<WorkPackage>> ordered;

    private record Order(List<SortOrder.Criterion> criteria, @Nullable String group, @Nullable Integer queryId) {
        static Order of(ListRequest list) {
            var groups = list.groups();
            return new Order(list.order(), groups == null ? null : groups.name(), list.queryId());
        }
    }

    private record Search(
            @Nullable Integer userId,
            @Nullable Integer projectId,
            boolean subprojects,
            List<Clause> clauses,
            @Nullable Timestamps timestamps,
            Order order) {}

    FoundRows(Instance instance) {
        this.instance = instance;
        this.found = new UntilChanged<>(instance::moment, ROWS_KEPT, List::size);
        this.ordered = new UntilChanged<>(instance::moment, ROWS_KEPT, List::size);
    }

    /** The rows that a caller sees of a list, on all its pages. */
    List<WorkPackage> of(ListRequest list, Caller caller, Predicate<WorkPackage> filter) {
        var project = list.project();
        var search = new Search(
                caller.idOrNull(),
                project == null ? null : (Integer) project.id(),
                list.subprojects(),
                list.clauses(),
                list.timestamps().historic() ? list.timestamps() : null,
                Order.of(list));
        var known = found.find(search);
        if (known == null) {
            known = project == null ? ofAll(list, caller, filter) : ofProject(list, project, caller, filter);
            found.keep(search, known);
        }
        return known;
    }

    private List<WorkPackage> ofAll(ListRequest list, Caller caller, Predicate<WorkPackage> filter) {
        var order = Order.of(list);
        var all = ordered.find(order);
        if (all == null) {
            all = sorted(instance.state().workPackages().all(), list);
            ordered.keep(order, all);
        }
        var projects = instance.access().projectsAllowing(caller, WorkPackages.VIEW);
        return all.stream()
                .filter(row -> projects.contains(row.projectId()))
                .filter(filter)
                .toList();
    }

    private List<WorkPackage> ofProject(
            ListRequest list, Project project, Caller caller, Predicate<WorkPackage> filter) {
        var projects = list.subprojects() ? Lineage.withDescendants(instance.state(), project) : List.of(project);
        var rows = projects.stream()
                .filter(candidate -> instance.access().allowed(caller, WorkPackages.VIEW, candidate))
                .flatMap(candidate -> instance.state().indexes().workPackagesOf(candidate.id()).stream())
                .filter(filter)
                .toList();
        return sorted(rows, list);
    }

    private List<WorkPackage> sorted(Collection<WorkPackage> rows, ListRequest list) {
        var orders = new Orders(instance.state(), list.queryId());
        var order = orders.comparator(list.order());
        var grouped = list.groups() == null ? null : orders.named(list.groups().name());
        Comparator<WorkPackage> all = grouped == null ? order : grouped.thenComparing(order);
        return rows.stream().sorted(all).toList();
    }
}
