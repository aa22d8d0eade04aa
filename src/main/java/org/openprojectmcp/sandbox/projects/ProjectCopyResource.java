package org.openprojectmcp.sandbox.projects;

import java.time.Duration;
import org.openprojectmcp.sandbox.Background;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;

/** Copying a project: checked at once, done a little later. */
public final class ProjectCopyResource {
    private static final Duration DELAY = Duration.ofMillis(200);

    private final Instance instance;
    private final JobStatuses jobs = new JobStatuses();

    public ProjectCopyResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.post("/projects/{id}/copy", this::copy).post("/projects/{id}/copy/form", this::form);
        jobs.register(router);
    }

    private Answer copy(Request request) {
        var source = source(request);
        var draft = draft(request, source);
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        var user = request.caller().id();
        var job = jobs.begin(user);
        var copy =
                new ProjectCopy(instance, source, CopyPart.asked(request.body().path("_meta")));
        Background.later(DELAY, () -> jobs.succeed(job, user, copy.into(draft)));
        var location = "/api/v3/job_statuses/" + job;
        return Answer.text(303, "application/json", "An alternate resource is located at " + location + ".")
                .with("location", location);
    }

    private Answer form(Request request) {
        var source = source(request);
        var draft = draft(request, source);
        return Answer.ok(Form.of(
                source.href() + "/copy/form",
                draft.payload().set("_meta", CopySchema.meta()),
                CopySchema.of(instance, source),
                draft.violations(),
                Link.action(source.href() + "/copy", "post")));
    }

    private Project source(Request request) {
        var source = Projects.visible(instance, request);
        instance.access().require(request.caller(), "copy_projects", source);
        return source;
    }

    private ProjectDraft draft(Request request, Project source) {
        var draft = ProjectDraft.copying(instance, source);
        draft.apply(Payload.of(request), request.caller());
        return draft;
    }
}
