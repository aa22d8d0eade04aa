package org.openprojectmcp.sandbox.projects;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.state.State;

/** Finds the project that an address or a link means, by id or identifier. */
public final class Projects {
    /** The path segments that links to projects may have. */
    public static final String[] COLLECTIONS = {"projects", "workspaces"};

    private Projects() {}

    /**
     * The project of the path variable {@code id}.
     *
     * @throws ApiError 404 when there is none or the caller may not see it
     */
    public static Project visible(Instance instance, Request request) {
        var project = find(instance, request.parameter("id"));
        if (project == null || !instance.access().visible(request.caller(), project)) {
            throw ApiError.notFound();
        }
        return project;
    }

    /** The project a link leads to, seen by the caller or not; {@code null} without one. */
    public static @Nullable Project linked(Instance instance, @Nullable LinkValue link) {
        return link == null || link.key() == null ? null : find(instance, link.key());
    }

    /** The project a link leads to when the caller may see it; {@code null} otherwise. */
    public static @Nullable Project visible(Instance instance, Caller caller, @Nullable LinkValue link) {
        var project = linked(instance, link);
        return project != null && instance.access().visible(caller, project) ? project : null;
    }

    /**
     * All projects as their tree shows them: each before its subprojects, siblings by the names they came with. The one that was made last stands last
     * among its siblings: it is put into its place later.
     */
    public static Stream<Project> inTree(State state) {
        var newest = state.projects().all().stream().mapToInt(Project::id).max().orElse(0);
        var order = Comparator.<Project, Boolean>comparing(project -> project.id() == newest)
                .thenComparing(state.projectTree()::place);
        return state.projects().all().stream()
                .filter(project -> state.projects().find(project.parentId()) == null)
                .sorted(order)
                .flatMap(root -> branch(state, root, order));
    }

    private static Stream<Project> branch(State state, Project project, Comparator<Project> order) {
        return Stream.concat(
                Stream.of(project),
                state.indexes().subprojects(project.id()).stream()
                        .sorted(order)
                        .flatMap(child -> branch(state, child, order)));
    }

    private static @Nullable Project find(Instance instance, String key) {
        return key.matches("\\d{1,9}")
                ? instance.state().projects().find(Integer.parseInt(key))
                : instance.state().indexes().project(key);
    }
}
