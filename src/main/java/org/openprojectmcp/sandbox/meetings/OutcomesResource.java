package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.meeting.AgendaItem;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.model.meeting.Outcome;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.state.Agendas;

/** What came of the items of agendas. It is written while the meeting is held, and at no other time. */
public final class OutcomesResource {
    private static final String COLLECTION = "/meeting_outcomes";
    private static final String NESTED = "/meetings/{id}/agenda_items/{part}/outcomes";

    private final Instance instance;
    private final Meetings meetings;
    private final Agendas agendas;

    public OutcomesResource(Instance instance) {
        this.instance = instance;
        this.meetings = new Meetings(instance);
        this.agendas = instance.state().content().agendas();
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get(NESTED, this::list)
                .get(NESTED + "/{outcome}", this::getNested)
                .post(COLLECTION, this::create)
                .get(COLLECTION + "/{id}", request -> Answer.ok(document(find(request), request.caller())))
                .patch(COLLECTION + "/{id}", this::update)
                .delete(COLLECTION + "/{id}", this::delete);
    }

    private Answer list(Request request) {
        var elements = agendas.outcomesOf(item(request).id()).stream()
                .map(outcome -> document(outcome, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(request.path(), elements));
    }

    private Answer getNested(Request request) {
        var item = item(request);
        return agendas.outcomesOf(item.id()).stream()
                .filter(outcome -> outcome.id() == request.id("outcome"))
                .findFirst()
                .map(outcome -> Answer.ok(document(outcome, request.caller())))
                .orElseThrow(ApiError::notFound);
    }

    private Answer create(Request request) {
        instance.access().requireAnywhere(request.caller(), "manage_outcomes");
        var payload = Payload.of(request);
        var link = payload.links().one("agendaItem", "agendaItem", "meeting_agenda_items");
        var item = link == null ? null : agendas.items().find(link.id());
        if (item == null || !meetings.visible(request.caller(), meeting(item))) {
            throw ApiError.of(Violation.constraint("agendaItem", Text.of("error.blank", Text.of("label.agenda_item"))));
        }
        requireWritable(request.caller(), item);
        var now = instance.now();
        var draft = new Outcome(0, item.id(), request.caller().id(), "information", "", null, now, now);
        var added = agendas.outcomes().insert(id -> applied(draft, id, payload, request.caller()));
        return Answer.created(document(added, request.caller()));
    }

    private Answer update(Request request) {
        var outcome = find(request);
        requireWritable(request.caller(), agendas.items().get(outcome.agendaItemId()));
        var changed = applied(outcome, outcome.id(), Payload.of(request), request.caller());
        agendas.outcomes().put(changed);
        return Answer.ok(document(changed, request.caller()));
    }

    private Answer delete(Request request) {
        var outcome = find(request);
        requireWritable(request.caller(), agendas.items().get(outcome.agendaItemId()));
        agendas.outcomes().remove(outcome.id());
        return Answer.noContent();
    }

    private void requireWritable(Caller caller, AgendaItem item) {
        meetings.require(caller, "manage_outcomes", meeting(item));
        if (!meeting(item).conduct().inProgress()) {
            throw ApiError.of(Violation.constraint("base", Text.of("error.outcomes_in_progress")));
        }
    }

    private Outcome applied(Outcome stored, int id, Payload payload, Caller caller) {
        var kind = payload.has("kind") ? payload.value("kind").asText("") : stored.kind();
        if (!Outcome.KINDS.contains(kind)) {
            throw ApiError.of(Violation.constraint("kind", Text.of("error.not_allowed", Text.of("label.kind"))));
        }
        var workPackageId = workPackageId(stored, payload, caller);
        if (kind.equals("work_package") && workPackageId == null) {
            throw ApiError.of(
                    Violation.constraint("workPackage", Text.of("error.blank", Text.of("label.work_package"))));
        }
        return new Outcome(
                id,
                stored.agendaItemId(),
                stored.authorId(),
                kind,
                payload.has("notes") ? payload.raw("notes") : stored.notes(),
                workPackageId,
                stored.createdAt(),
                instance.now());
    }

    private @Nullable Integer workPackageId(Outcome stored, Payload payload, Caller caller) {
        if (!payload.links().has("workPackage")) {
            return stored.workPackageId();
        }
        var row = meetings.workPackage(payload, caller);
        return row == null ? null : (Integer) row.id();
    }

    private ObjectNode document(Outcome outcome, Caller caller) {
        var item = agendas.items().get(outcome.agendaItemId());
        var author = instance.state().principals().find(outcome.authorId());
        return Hal.of("MeetingOutcome")
                .put("id", outcome.id())
                .put("kind", outcome.kind())
                .put("notes", Formattable.markdown(outcome.notes()))
                .put("createdAt", outcome.createdAt())
                .put("updatedAt", outcome.updatedAt())
                .link("self", Link.to("/api/v3" + COLLECTION + "/" + outcome.id()))
                .link("author", author == null ? Link.none() : PrincipalRepresenter.link(author))
                .link("agendaItem", AgendaItems.link(instance, item, item.title()))
                .link("workPackage", meetings.link(outcome.workPackageId(), caller))
                .node();
    }

    private AgendaItem item(Request request) {
        var meeting = meetings.visible(request.caller(), request.id());
        var item = agendas.items().find(request.id("part"));
        if (item == null || item.meetingId() != meeting.id()) {
            throw ApiError.notFound();
        }
        return item;
    }

    private Outcome find(Request request) {
        var outcome = agendas.outcomes().find(request.id());
        if (outcome == null
                || !meetings.visible(request.caller(), meeting(agendas.items().get(outcome.agendaItemId())))) {
            throw ApiError.notFound();
        }
        return outcome;
    }

    private Meeting meeting(AgendaItem item) {
        return instance.state().content().meetings().get(item.meetingId());
    }
}
