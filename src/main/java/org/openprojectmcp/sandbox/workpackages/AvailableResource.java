package org.openprojectmcp.sandbox.workpackages;

import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.projects.ProjectPages;

/** Where a work package could go: projects to create it in or to move it to; and its revisions, of which a sandbox has none. */
public final class AvailableResource {
    private final Instance instance;
    private final ProjectPages pages;

    public AvailableResource(Instance instance) {
        this.instance = instance;
        this.pages = new ProjectPages(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/work_packages/available_projects", this::toCreate)
                .get("/work_packages/{id}/available_projects", this::toMove)
                .get("/work_packages/{id}/revisions", this::revisions)
                .get("/revisions/{id}", request -> noRevision());
    }

    private Answer toCreate(Request request) {
        instance.access().requireAnywhere(request.caller(), "add_work_packages");
        return projects(request, "add_work_packages");
    }

    private Answer toMove(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, "edit_work_packages");
        return projects(request, "move_work_packages");
    }

    private Answer projects(Request request, String permission) {
        var allowed = instance.access().projectsAllowing(request.caller(), permission);
        return Answer.ok(pages.page(request, request.path(), project -> allowed.contains(project.id())));
    }

    private static Answer noRevision() {
        throw ApiError.of(404, "NotFound", Text.of("error.revision_missing"));
    }

    private Answer revisions(Request request) {
        var row = WorkPackages.visible(instance, request);
        return Answer.ok(HalCollection.of(row.href() + "/revisions", List.of()));
    }
}
