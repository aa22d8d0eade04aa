package org.openprojectmcp.sandbox.meetings;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.profile.Feature;

/** The routes of one kind of things on agendas: read below the meeting, written there or at addresses of their own. */
final class AgendaRoutes<R extends Row> {
    private final Instance instance;
    private final Meetings meetings;
    private final AgendaPart<R> part;

    AgendaRoutes(Instance instance, AgendaPart<R> part) {
        this.instance = instance;
        this.meetings = new Meetings(instance);
        this.part = part;
    }

    void register(Router router) {
        var nested = "/meetings/{id}/" + part.collection();
        router.get(nested, this::list).get(nested + "/{part}", request -> get(request, nested(request)));
        if (instance.has(Feature.NESTED_AGENDA_WRITES)) {
            router.post(nested, request -> create(request, meetings.visible(request.caller(), request.id())))
                    .patch(nested + "/{part}", request -> update(request, nested(request)))
                    .delete(nested + "/{part}", request -> delete(request, nested(request)));
        }
        if (instance.has(Feature.FLAT_AGENDA)) {
            var flat = "/meeting_" + part.collection();
            router.post(flat, request -> create(request, linked(request)))
                    .get(flat + "/{id}", request -> get(request, flat(request)))
                    .patch(flat + "/{id}", request -> update(request, flat(request)))
                    .delete(flat + "/{id}", request -> delete(request, flat(request)));
        }
    }

    private Answer list(Request request) {
        var meeting = meetings.visible(request.caller(), request.id());
        var elements = part.of(meeting).stream()
                .map(row -> part.document(row, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(request.path(), elements));
    }

    private Answer get(Request request, R row) {
        return Answer.ok(part.document(row, request.caller()));
    }

    private Answer create(Request request, Meeting meeting) {
        requireWritable(request.caller(), meeting);
        var row = part.create(meeting, Payload.of(request), request.caller());
        return Answer.created(part.document(row, request.caller()));
    }

    private Answer update(Request request, R row) {
        requireWritable(request.caller(), meeting(row));
        var changed = part.update(row, Payload.of(request), request.caller());
        return Answer.ok(part.document(changed, request.caller()));
    }

    private Answer delete(Request request, R row) {
        requireWritable(request.caller(), meeting(row));
        part.delete(row);
        return Answer.noContent();
    }

    private void requireWritable(Caller caller, Meeting meeting) {
        meetings.require(caller, "manage_agendas", meeting);
        Meetings.requireEditable(meeting);
    }

    private Meeting meeting(R row) {
        return instance.state().content().meetings().get(part.meetingId(row));
    }

    /** The meeting that a body names. */
    private Meeting linked(Request request) {
        instance.access().requireAnywhere(request.caller(), "manage_agendas");
        var link = Payload.of(request).links().one("meeting", "meeting", "meetings");
        var id = link == null ? null : link.id();
        var meeting = instance.state().content().meetings().find(id);
        if (meeting == null || !meetings.visible(request.caller(), meeting)) {
            throw ApiError.of(Violation.constraint("meeting", Text.of("error.blank", Text.of("label.meeting"))));
        }
        return meeting;
    }

    private R nested(Request request) {
        var meeting = meetings.visible(request.caller(), request.id());
        var row = part.table().find(request.id("part"));
        return found(row == null || part.meetingId(row) != meeting.id() ? null : row);
    }

    private R flat(Request request) {
        var row = part.table().find(request.id());
        return found(row == null || !meetings.visible(request.caller(), meeting(row)) ? null : row);
    }

    private R found(@Nullable R row) {
        if (row == null) {
            throw ApiError.notFound();
        }
        return row;
    }
}
