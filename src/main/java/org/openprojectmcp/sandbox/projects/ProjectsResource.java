package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Select;

/** Reading, marking and deleting projects, under both names they go by. */
public final class ProjectsResource {
    private static final Select SELECT =
            new Select(List.of("self", "ancestors"), List.of("_type", "id", "identifier", "name", "active", "public"));

    private final Instance instance;
    private final ProjectRepresenter representer;
    private final ListQuery<Project> lists;
    private final ProjectDeletion deletion;

    public ProjectsResource(Instance instance) {
        this.instance = instance;
        this.representer = new ProjectRepresenter(instance);
        this.lists = ProjectFilters.query(instance);
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
        return Answer.ok(page(request, "/api/v3/projects", wanted));
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
        return Answer.ok(page(
                request,
                request.path(),
                project -> project.active() && !String.valueOf(project.id()).equals(of)));
    }

    private ObjectNode page(Request request, String self, Predicate<Project> wanted) {
        var caller = request.caller();
        var visible = instance.state().projects().all().stream()
                .filter(project -> instance.access().visible(caller, project))
                .filter(wanted);
        var page = lists.page(request, self, visible, project -> representer.element(project, caller));
        if (page.path("_links") instanceof ObjectNode links && links.has("self")) {
            links.set(
                    "representations",
                    representations(links.path("self").path("href").asText()));
        }
        return SELECT.of(request.queryValue("select"), page);
    }

    private static ArrayNode representations(String self) {
        var query = self.substring(Math.max(0, self.indexOf('?')));
        var hal = Hal.untyped()
                .link(
                        "representations",
                        List.of(
                                representation("csv", "text/csv", query),
                                representation("xls", "application/vnd.ms-excel", query)));
        return (ArrayNode) hal.node().path("_links").path("representations");
    }

    private static Link representation(String format, String type, String query) {
        return Link.to("/projects." + format + query)
                .with("identifier", format)
                .type(type)
                .title(format.toUpperCase(Locale.ROOT));
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
        instance.state().projects().put(project.withFavoredBy(Set.copyOf(favoredBy)));
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
