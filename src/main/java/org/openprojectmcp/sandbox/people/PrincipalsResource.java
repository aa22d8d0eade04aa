package org.openprojectmcp.sandbox.people;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.query.ListQuery;

/** Everybody the caller may see, whatever they are, and those who can be given the work of a project. */
public final class PrincipalsResource {
    private final Instance instance;
    private final People people;
    private final PrincipalRepresenter representer;
    private final ListQuery<Principal> lists;

    public PrincipalsResource(Instance instance) {
        this.instance = instance;
        this.people = new People(instance);
        this.representer = new PrincipalRepresenter(instance);
        this.lists = PrincipalFilters.principals(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/principals", this::list)
                .get("/work_packages/{id}/available_assignees", this::assigneesOfWorkPackage);
        for (var name : Projects.COLLECTIONS) {
            router.get("/" + name + "/{id}/available_assignees", this::assigneesOfProject);
        }
    }

    private Answer list(Request request) {
        var caller = request.caller();
        return Answer.ok(PrincipalFilters.selected(
                request, lists.page(request, people.visible(caller), row -> representer.element(row, caller))));
    }

    private Answer assigneesOfProject(Request request) {
        var project = Projects.visible(instance, request);
        instance.access().require(request.caller(), "add_work_packages", project);
        return assignees(request, project);
    }

    private Answer assigneesOfWorkPackage(Request request) {
        var workPackage = instance.state().workPackages().find(request.id());
        var project = workPackage == null ? null : instance.state().projects().find(workPackage.projectId());
        if (project == null || !instance.access().allowed(request.caller(), "view_work_packages", project)) {
            throw ApiError.of(404, "NotFound", Text.of("error.work_package_missing"));
        }
        instance.access().require(request.caller(), "edit_work_packages", project);
        return assignees(request, project);
    }

    private Answer assignees(Request request, Project project) {
        var elements = people.assignable(project)
                .map(principal -> representer.element(principal, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/principals?filters=%5B%5D", elements));
    }
}
