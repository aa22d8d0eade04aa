package org.openprojectmcp.sandbox.projects;

import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Member;

/** Creating and changing projects, and the forms for both. */
public final class ProjectWritesResource {
    private final Instance instance;
    private final ProjectRepresenter representer;

    public ProjectWritesResource(Instance instance) {
        this.instance = instance;
        this.representer = new ProjectRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.post("/projects", this::create)
                .post("/projects/form", this::createForm)
                .patch("/projects/{id}", this::update)
                .post("/projects/{id}/form", this::updateForm)
                .get("/projects/schema", request -> Answer.ok(ProjectSchema.alone(instance, request.caller())))
                .get("/workspaces/schema", request -> Answer.ok(ProjectSchema.alone(instance, request.caller())));
    }

    private Answer create(Request request) {
        var draft = created(request);
        refuse(draft);
        var project = draft.save();
        if (!request.caller().admin()) {
            makeMember(request.caller(), project);
        }
        return Answer.created(representer.single(project, request.caller()));
    }

    private Answer createForm(Request request) {
        var draft = created(request);
        return Answer.ok(Form.of(
                "/api/v3/projects/form",
                draft.payload(),
                ProjectSchema.inForm(instance, draft.fields(), "workspace_type=project"),
                draft.violations(),
                Link.action("/api/v3/projects", "post")));
    }

    private Answer update(Request request) {
        var draft = changed(request);
        refuse(draft);
        return Answer.ok(representer.single(draft.save(), request.caller()));
    }

    private Answer updateForm(Request request) {
        var project = Projects.visible(instance, request);
        var draft = changed(request);
        return Answer.ok(Form.of(
                project.href() + "/form",
                draft.payload(),
                ProjectSchema.inForm(instance, draft.fields(), "of=" + project.id()),
                draft.violations(),
                Link.action(project.href(), "patch")));
    }

    private ProjectDraft created(Request request) {
        if (!instance.access().allowedGlobally(request.caller(), "add_project")) {
            throw ApiError.missingPermission();
        }
        var draft = ProjectDraft.blank(instance);
        draft.apply(Payload.of(request), request.caller());
        return draft;
    }

    /** An archived project takes one change only: an administrator's that makes it active. */
    private ProjectDraft changed(Request request) {
        var project = Projects.visible(instance, request);
        var payload = Payload.of(request);
        var revives = request.caller().admin() && payload.has("active") && payload.flag("active");
        if (project.active() || !revives) {
            instance.access().require(request.caller(), "edit_project", project);
        }
        var draft = ProjectDraft.of(instance, project);
        draft.apply(payload, request.caller());
        if (draft.archives()) {
            instance.access().require(request.caller(), "archive_project", project);
        }
        return draft;
    }

    private static void refuse(ProjectDraft draft) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
    }

    private void makeMember(Caller caller, Project project) {
        var role = instance.state().settings().newProjectRoleId();
        if (role != null) {
            var now = instance.now();
            instance.state().members().insert(id -> new Member(id, caller.id(), project.id(), List.of(role), now, now));
        }
    }
}
