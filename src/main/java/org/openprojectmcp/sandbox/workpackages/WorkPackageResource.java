package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.attachments.Claims;
import org.openprojectmcp.sandbox.form.Links;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.notifications.Notifier;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.workpackages.change.WorkPackageWriter;
import org.openprojectmcp.sandbox.workpackages.draft.WorkPackageDrafts;
import org.openprojectmcp.sandbox.workpackages.form.WorkPackageForm;

/** Single work packages: read, create, update, delete, and the forms that try a write. */
public final class WorkPackageResource {
    private static final String[] EDIT = {
        "edit_work_packages", "assign_versions", "change_work_package_status", "manage_subtasks", "move_work_packages"
    };

    private final Instance instance;
    private final WorkPackageRepresenter representer;
    private final WorkPackageDrafts drafts;
    private final WorkPackageForm form;
    private final Notifier notifier;

    public WorkPackageResource(Instance instance) {
        this.instance = instance;
        this.representer = new WorkPackageRepresenter(instance);
        this.drafts = new WorkPackageDrafts(instance);
        this.form = new WorkPackageForm(instance);
        this.notifier = new Notifier(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.post("/work_packages", request -> create(request, null))
                .post("/work_packages/form", request -> createForm(request, null))
                .get("/work_packages/{id}", this::get)
                .patch("/work_packages/{id}", this::update)
                .delete("/work_packages/{id}", this::delete)
                .post("/work_packages/{id}/form", this::updateForm);
        for (var collection : Projects.COLLECTIONS) {
            var path = "/" + collection + "/{id}/work_packages";
            router.post(path, request -> create(request, Projects.visible(instance, request)))
                    .post(path + "/form", request -> createForm(request, Projects.visible(instance, request)));
        }
    }

    private Answer get(Request request) {
        var row = WorkPackages.visible(instance, request);
        return Answer.ok(representer.single(row, request.caller()));
    }

    /** The parent inside the answer has links, dates and costs anew, but its other values as they were before the child came. */
    private Answer create(Request request, @Nullable Project project) {
        mayCreate(request, project);
        var draft = drafts.create(request, project).valid();
        var parent = instance.state().workPackages().find(draft.row().parentId());
        var loaded = new ParentAsLoaded(parent, representer, request.caller());
        var row = new WorkPackageWriter(instance, request.caller()).create(draft);
        notifier.tell(request, row);
        var created = loaded.in(written(request, row));
        if (parent != null) {
            instance.state().renderedLinks().forget(parent.id());
        }
        return Answer.created(created);
    }

    private Answer createForm(Request request, @Nullable Project project) {
        mayCreate(request, project);
        return Answer.ok(form.of(drafts.create(request, project), request.path(), request.caller()));
    }

    private Answer update(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, EDIT);
        var draft = drafts.update(request, row).valid();
        var saved = new WorkPackageWriter(instance, request.caller()).update(draft);
        if (saved.lockVersion() != row.lockVersion()) {
            notifier.tell(request, saved);
        }
        return Answer.ok(written(request, saved));
    }

    /** The saved work package with the files that the body names. */
    private ObjectNode written(Request request, WorkPackage saved) {
        new Claims(instance, Payload.of(request), request.caller()).apply(saved.id());
        var row = instance.state().workPackages().get(saved.id());
        var document = representer.single(row, request.caller());
        instance.state().renderedLinks().forget(row.id());
        return document;
    }

    private Answer updateForm(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, EDIT);
        return Answer.ok(form.of(drafts.update(request, row), request.path(), request.caller()));
    }

    private Answer delete(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, "delete_work_packages");
        new WorkPackageWriter(instance, request.caller()).delete(row);
        return Answer.noContent();
    }

    /** Refuses with 403 who may not add to the project that the address or the body names, or to none at all. */
    private void mayCreate(Request request, @Nullable Project addressed) {
        var project = addressed == null
                ? Projects.linked(instance, Links.of(request.body()).one("project", "project", Projects.COLLECTIONS))
                : addressed;
        var allowed = project == null
                ? instance.access().allowedAnywhere(request.caller(), "add_work_packages")
                : instance.access().allowed(request.caller(), "add_work_packages", project);
        if (!allowed) {
            throw ApiError.missingPermission();
        }
    }
}
