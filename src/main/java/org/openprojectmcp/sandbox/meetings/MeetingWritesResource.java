package org.openprojectmcp.sandbox.meetings;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.meeting.Meeting;

/** Meetings are planned, changed and called off. */
public final class MeetingWritesResource {
    private static final String MEETINGS = "/api/v3/meetings";

    private final Instance instance;
    private final Meetings meetings;
    private final MeetingRepresenter representer;

    public MeetingWritesResource(Instance instance) {
        this.instance = instance;
        this.meetings = new Meetings(instance);
        this.representer = new MeetingRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.post("/meetings", this::create)
                .post("/meetings/form", this::createForm)
                .get("/meetings/schema", this::schema)
                .patch("/meetings/{id}", this::update)
                .delete("/meetings/{id}", this::delete)
                .post("/meetings/{id}/form", this::updateForm);
    }

    private Answer schema(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_meetings");
        return Answer.ok(MeetingSchema.alone());
    }

    private Answer create(Request request) {
        var meeting = saved(created(request), request);
        return Answer.created(representer.single(meeting, request.caller()));
    }

    private Answer createForm(Request request) {
        var draft = created(request);
        return Answer.ok(Form.of(
                MEETINGS + "/form",
                draft.payload(),
                MeetingSchema.inForm(true),
                draft.violations(),
                Link.action(MEETINGS, "post")));
    }

    private Answer update(Request request) {
        var meeting = saved(changed(request), request);
        return Answer.ok(representer.single(meeting, request.caller()));
    }

    private Answer updateForm(Request request) {
        var draft = changed(request);
        var href = MEETINGS + "/" + request.id();
        return Answer.ok(Form.of(
                href + "/form",
                draft.payload(),
                MeetingSchema.inForm(false),
                draft.violations(),
                Link.action(href, "patch")));
    }

    private Answer delete(Request request) {
        var meeting = meetings.visible(request.caller(), request.id());
        meetings.require(request.caller(), "delete_meetings", meeting);
        instance.state().content().forget(meeting);
        return Answer.noContent();
    }

    private MeetingDraft created(Request request) {
        instance.access().requireAnywhere(request.caller(), "create_meetings");
        var draft = MeetingDraft.blank(instance);
        draft.apply(Payload.of(request), request.caller());
        if (draft.project() != null) {
            instance.access().require(request.caller(), "create_meetings", draft.project());
        }
        return draft;
    }

    private MeetingDraft changed(Request request) {
        var meeting = meetings.visible(request.caller(), request.id());
        meetings.require(request.caller(), "edit_meetings", meeting);
        var payload = Payload.of(request);
        Meetings.requireCurrent(payload, meeting.lockVersion());
        var draft = MeetingDraft.of(instance, meeting);
        draft.apply(payload, request.caller());
        return draft;
    }

    private static Meeting saved(MeetingDraft draft, Request request) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        return draft.save(request.caller());
    }
}
