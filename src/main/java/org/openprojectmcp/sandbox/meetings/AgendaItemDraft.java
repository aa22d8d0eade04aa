package org.openprojectmcp.sandbox.meetings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.meeting.AgendaItem;
import org.openprojectmcp.sandbox.model.meeting.Meeting;

/** An item of an agenda that is being written. */
final class AgendaItemDraft {
    private final Instance instance;
    private final Meeting meeting;
    private final @Nullable AgendaItem stored;
    private AgendaItem.Kind kind = AgendaItem.Kind.SIMPLE;
    private String title = "";
    private String notes = "";
    private @Nullable Integer minutes;
    private @Nullable Integer workPackageId;
    private @Nullable Integer presenterId;
    private @Nullable Integer sectionId;

    private AgendaItemDraft(Instance instance, Meeting meeting, @Nullable AgendaItem stored) {
        this.instance = instance;
        this.meeting = meeting;
        this.stored = stored;
    }

    static AgendaItemDraft blank(Instance instance, Meeting meeting) {
        return new AgendaItemDraft(instance, meeting, null);
    }

    static AgendaItemDraft of(Instance instance, AgendaItem item) {
        var meeting = instance.state().content().meetings().get(item.meetingId());
        var draft = new AgendaItemDraft(instance, meeting, item);
        draft.kind = item.kind();
        draft.title = item.title();
        draft.notes = item.notes();
        draft.minutes = item.minutes();
        draft.workPackageId = item.workPackageId();
        draft.presenterId = item.presenterId();
        draft.sectionId = item.sectionId();
        return draft;
    }

    /**
     * Takes over what a body gives.
     *
     * @throws ApiError 422 when a rule is broken
     */
    void apply(Payload payload, Caller caller) {
        var violations = new ArrayList<Violation>();
        kind(payload, caller, violations);
        title = payload.has("title") ? payload.value("title").asText("") : title;
        notes = payload.has("notes") ? payload.raw("notes") : notes;
        minutes = payload.has("durationInMinutes") ? minutes(payload, violations) : minutes;
        presenter(payload, violations);
        section(payload, violations);
        if (kind == AgendaItem.Kind.SIMPLE && title.isBlank()) {
            violations.add(Violation.constraint("title", Text.of("error.blank", Text.of("label.title"))));
        }
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
    }

    private void kind(Payload payload, Caller caller, List<Violation> violations) {
        if (payload.has("itemType")) {
            switch (payload.value("itemType").asText("")) {
                case "simple" -> kind = AgendaItem.Kind.SIMPLE;
                case "work_package" -> kind = AgendaItem.Kind.WORK_PACKAGE;
                default -> violations.add(notAllowed("itemType", Text.of("label.item_type")));
            }
        }
        if (payload.links().has("workPackage")) {
            var row = new Meetings(instance).workPackage(payload, caller);
            workPackageId = row == null ? null : row.id();
            kind = row != null && !payload.has("itemType") ? AgendaItem.Kind.WORK_PACKAGE : kind;
        }
        if (kind == AgendaItem.Kind.WORK_PACKAGE && workPackageId == null && !(stored != null && unchanged(payload))) {
            violations.add(Violation.constraint("workPackage", Text.of("error.blank", Text.of("label.work_package"))));
        }
    }

    /** An item stays what it is when its work package was deleted. */
    private static boolean unchanged(Payload payload) {
        return !payload.has("itemType") && !payload.links().has("workPackage");
    }

    private static @Nullable Integer minutes(Payload payload, List<Violation> violations) {
        var value = payload.value("durationInMinutes");
        if (value.isNull()) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 0) {
            violations.add(Violation.constraint(
                    "durationInMinutes", Text.of("error.at_least", Text.of("label.duration_in_minutes"), 0)));
            return null;
        }
        return value.intValue();
    }

    private void presenter(Payload payload, List<Violation> violations) {
        var link = payload.links().one("presenter", "presenter", "users");
        if (link == null) {
            return;
        }
        var principal = instance.state().principals().find(link.id());
        var project = instance.state().projects().get(meeting.projectId());
        if (!link.clears() && (principal == null || !instance.access().allowed(principal, "view_meetings", project))) {
            violations.add(notAllowed("presenter", Text.of("label.presenter")));
        }
        presenterId = link.id();
    }

    private void section(Payload payload, List<Violation> violations) {
        var link =
                payload.links().one("section", "section", "meeting_sections", "meetings/" + meeting.id() + "/sections");
        if (link == null) {
            return;
        }
        var section = instance.state().content().agendas().sections().find(link.id());
        if (!link.clears() && (section == null || section.meetingId() != meeting.id())) {
            violations.add(notAllowed("section", Text.of("label.section")));
        }
        sectionId = link.id();
    }

    private static Violation notAllowed(String attribute, Text label) {
        return Violation.constraint(attribute, Text.of("error.not_allowed", label));
    }

    /** The row; a new one stands at the end of the agenda. */
    AgendaItem item(int id, Caller caller) {
        var now = instance.now();
        var last = instance.state().content().agendas().itemsOf(meeting.id()).size() + 1;
        return new AgendaItem(
                id,
                meeting.id(),
                stored == null ? caller.id() : stored.authorId(),
                kind,
                title,
                notes,
                stored == null ? last : stored.position(),
                minutes,
                workPackageId,
                presenterId,
                sectionId,
                stored == null ? 0 : stored.lockVersion() + 1,
                stored == null ? now : stored.createdAt(),
                now);
    }
}
