package org.openprojectmcp.sandbox.projects;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;

/** Reading, marking and deleting projects, under both names they go by. */
public final class ProjectsResource {
    private final Instance instance;
    private final ProjectRepresenter representer;
    private final ProjectPages pages;
    private final ProjectDeletion deletion;

    public ProjectsResource(Instance instance) {
        this.instance = instance;
        this.representer = new ProjectRepresenter(instance);
        this.pages = new ProjectPages(instance);
        this.deletion = new ProjectDeletion(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        for (var name : Projects.COLLECTIONS) {
            router.get("/" + name, request -> list(request, project -> true))
                    .get("/" + name + "/{id}", this::get)
                    .post("/" + name + "/{id}/favorite", request -> favor(request, true))
                    .delete("/" + name + "/{id}/favorite", request -> favor(request, false));
        }
        router.delete("/projects/{id}", this::delete)
                .get("/programs", request -> list(request, project -> false))
                .get("/portfolios", request -> list(request, project -> false))
                .get("/projects/available_parent_projects", this::availableParents)
                .get("/project_statuses/{code}", ProjectsResource::status);
        offer(router, "/memberships/available_projects", project -> true, Set.of("manage_members"));
        offer(router, "/versions/available_projects", project -> true, Set.of("manage_versions"));
        offer(
                router,
                "/time_entries/available_projects",
                project ->
                        !instance.state().indexes().workPackagesOf(project.id()).isEmpty(),
                Set.of("log_time", "log_own_time", "edit_time_entries", "edit_own_time_entries"));
    }

    private Answer list(Request request, Predicate<Project> wanted) {
        return Answer.ok(pages.page(request, "/api/v3/projects", wanted));
    }

    /** Offers the projects in which the caller may do at least one of the things. */
    private void offer(Router router, String path, Predicate<Project> fit, Set<String> permissions) {
        router.get(path, request -> {
            var access = instance.access();
            if (!access.allowedAnywhere(request.caller(), permissions)) {
                throw ApiError.missingPermission();
            }
            return list(
                    request,
                    project -> fit.test(project)
                            && permissions.stream()
                                    .anyMatch(permission -> access.allowed(request.caller(), permission, project)));
        });
    }

    private Answer availableParents(Request request) {
        if (!instance.access().allowedGlobally(request.caller(), "add_project")) {
            instance.access().requireAnywhere(request.caller(), "edit_project", "add_subprojects");
        }
        var of = request.queryValue("of");
        return Answer.ok(pages.page(
                request,
                request.path(),
                project -> project.active() && !String.valueOf(project.id()).equals(of)));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(Projects.visible(instance, request), request.caller()));
    }

    private Answer favor(Request request, boolean on) {
        var project = Projects.visible(instance, request);
        var favoredBy = new LinkedHashSet<>(project.favoredBy());
        if (on) {
            favoredBy.add(request.caller().id());
        } else {
            favoredBy.remove(request.caller().id());
        }
        instance.state().projects().put(project.withFavoredBy(Collections.unmodifiableSet(favoredBy)));
        return Answer.noContent();
    }

    private Answer delete(Request request) {
        var project = Projects.visible(instance, request);
        if (!request.caller().admin()) {
            throw ApiError.missingPermission();
        }
        deletion.schedule(project);
        return Answer.noContent();
    }

    private static Answer status(Request request) {
        var status = ProjectStatus.of(request.parameter("code"));
        if (status == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(status.document());
    }
}
