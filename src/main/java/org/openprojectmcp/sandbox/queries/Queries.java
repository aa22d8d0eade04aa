package org.openprojectmcp.sandbox.queries;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.SavedQuery;

/** Who sees and changes which query. */
public final class Queries {
    private static final List<String> COLUMNS = List.of("id", "subject", "type", "status", "assignee", "priority");
    /** What the operator does not need is an empty value here, as links of lists show it. */
    private static final List<SavedQuery.Filter> OPEN =
            List.of(new SavedQuery.Filter("status", "o", List.of(""), null));

    private Queries() {}

    /** The query that lists start from: open work packages in the order of their ids. */
    static SavedQuery standard(Instance instance, Caller caller, @Nullable Project project) {
        return of(instance, caller, project, true);
    }

    /** What a new query starts from: the default one, as a flat list. */
    static SavedQuery blank(Instance instance, Caller caller) {
        return of(instance, caller, null, false);
    }

    private static SavedQuery of(Instance instance, Caller caller, @Nullable Project project, boolean hierarchies) {
        var now = instance.now();
        return new SavedQuery(
                0,
                "",
                caller.id(),
                project == null ? null : (Integer) project.id(),
                OPEN,
                standardColumns(project == null ? null : (Integer) project.id()),
                List.of("id-asc"),
                null,
                false,
                hierarchies,
                true,
                false,
                false,
                false,
                true,
                now,
                now);
    }

    /** The columns of a query that names none; those of all projects tell which. */
    static List<String> standardColumns(@Nullable Integer projectId) {
        return projectId == null
                ? Stream.concat(COLUMNS.stream(), Stream.of("project")).toList()
                : COLUMNS;
    }

    /** One's own queries and public ones, where the caller sees work packages. */
    static boolean visible(Instance instance, Caller caller, SavedQuery query) {
        var reads = allowed(instance, caller, "view_work_packages", query.projectId());
        return reads && (query.isPublic() || caller.is(query.userId()) || caller.admin());
    }

    static boolean managesPublic(Instance instance, Caller caller, @Nullable Integer projectId) {
        return allowed(instance, caller, "manage_public_queries", projectId);
    }

    /** Whether the caller has a right in the project of a query, or anywhere when it is of all projects. */
    static boolean allowed(Instance instance, Caller caller, String permission, @Nullable Integer projectId) {
        var project = instance.state().projects().find(projectId);
        return project == null
                ? instance.access().allowedAnywhere(caller, permission)
                : instance.access().allowed(caller, permission, project);
    }

    /** Deletes a query with its views where the caller may; else it stays, and nobody is told. */
    public static void deleteIfAllowed(Instance instance, Caller caller, int id) {
        var query = instance.state().queries().find(id);
        if (query != null && visible(instance, caller, query) && writable(instance, caller, query)) {
            delete(instance, id);
        }
    }

    /** Deletes a query with its views. */
    static void delete(Instance instance, int id) {
        instance.state().content().forgetQuery(id);
        instance.state().queries().remove(id);
    }

    /** Whether the caller may change a query: the own private ones, public ones with the right. */
    static boolean writable(Instance instance, Caller caller, SavedQuery query) {
        return caller.admin()
                || (query.isPublic() ? managesPublic(instance, caller, query.projectId()) : caller.is(query.userId()));
    }
}
