package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.meeting.Conduct;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.projects.Projects;

/** A meeting that is being written. A new one is a draft of an hour, tomorrow at ten; its project is set once. */
final class MeetingDraft {
    private static final int LONGEST_TITLE = 255;

    private final Instance instance;
    private final @Nullable Meeting stored;
    private @Nullable Project project;
    private String title = "";
    private String location = "";
    private Instant start;
    private double hours = 1;
    private Conduct conduct = Conduct.DRAFT;

    private MeetingDraft(Instance instance, @Nullable Meeting stored, Instant start) {
        this.instance = instance;
        this.stored = stored;
        this.start = start;
    }

    static MeetingDraft blank(Instance instance) {
        var tomorrow = instance.today().plusDays(1).atTime(LocalTime.of(10, 0));
        return new MeetingDraft(instance, null, tomorrow.toInstant(ZoneOffset.UTC));
    }

    static MeetingDraft of(Instance instance, Meeting meeting) {
        var draft = new MeetingDraft(instance, meeting, meeting.start());
        draft.project = instance.state().projects().get(meeting.projectId());
        draft.title = meeting.title();
        draft.location = meeting.location();
        draft.hours = meeting.hours();
        draft.conduct = meeting.conduct();
        return draft;
    }

    /**
     * Takes over what a body gives.
     *
     * @throws ApiError 422 for a malformed value, or when a stored meeting is to move to another project
     */
    void apply(Payload payload, Caller caller) {
        var link = payload.links().one("project", "project", Projects.COLLECTIONS);
        if (stored == null) {
            project = Projects.visible(instance, caller, link);
        } else if (link != null && !Objects.equals(Projects.linked(instance, link), project)) {
            throw ApiError.of(Violation.readOnly("project", Text.of("label.project")));
        }
        title = payload.has("title") ? payload.value("title").asText("") : title;
        location = payload.has("location") ? payload.value("location").asText("") : location;
        start = payload.has("startTime") ? time(payload.value("startTime").asText("")) : start;
        var given = payload.has("duration") ? payload.hours("duration") : Double.valueOf(hours);
        hours = given == null ? 0 : given;
        conduct = new Conduct(
                payload.has("state") ? payload.value("state").asText("") : conduct.state(),
                payload.has("notify") ? payload.flag("notify") : conduct.notifies(),
                payload.has("sharing") ? payload.value("sharing").asText("") : conduct.sharing(),
                payload.has("agendaSortingMode")
                        ? payload.value("agendaSortingMode").asText("")
                        : conduct.agendaSorting(),
                participants(payload));
    }

    private List<Integer> participants(Payload payload) {
        var links = payload.links().many("participants", "participants", "users");
        return links == null
                ? conduct.participantIds()
                : links.stream()
                        .map(LinkValue::id)
                        .map(id -> id == null ? 0 : id)
                        .distinct()
                        .toList();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw ApiError.format("startTime", Text.of("format.datetime"), text);
        }
    }

    @Nullable
    Project project() {
        return project;
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (title.isBlank()) {
            violations.add(Violation.constraint("title", Text.of("error.blank", Text.of("label.title"))));
        } else if (title.length() > LONGEST_TITLE) {
            violations.add(Violation.constraint("title", Text.of("error.too_long", Text.of("label.title"), 255)));
        }
        if (project == null) {
            violations.add(Violation.constraint("project", Text.of("error.blank", Text.of("label.project"))));
        }
        if (hours <= 0) {
            violations.add(Violation.constraint("duration", Text.of("error.more_than", Text.of("label.duration"), 0)));
        }
        oneOf(violations, "state", Text.of("label.status"), conduct.state(), Conduct.STATES);
        oneOf(violations, "sharing", Text.of("label.sharing"), conduct.sharing(), Conduct.SHARINGS);
        oneOf(
                violations,
                "agendaSortingMode",
                Text.of("label.agenda_sorting_mode"),
                conduct.agendaSorting(),
                Conduct.SORTINGS);
        if (project != null && !conduct.participantIds().stream().allMatch(this::mayTakePart)) {
            violations.add(
                    Violation.constraint("participants", Text.of("error.not_allowed", Text.of("label.participants"))));
        }
        return violations;
    }

    private static void oneOf(
            List<Violation> violations, String attribute, Text label, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            violations.add(Violation.constraint(attribute, Text.of("error.not_allowed", label)));
        }
    }

    private boolean mayTakePart(int id) {
        var principal = instance.state().principals().find(id);
        return principal != null
                && principal.kind() == Principal.Kind.USER
                && instance.access().allowed(principal, "view_meetings", Objects.requireNonNull(project));
    }

    /** Stores it; {@link #violations} must be empty. */
    Meeting save(Caller caller) {
        var now = instance.now();
        var meetings = instance.state().content().meetings();
        if (stored == null) {
            return meetings.insert(id -> meeting(id, caller.id(), 0, now, now));
        }
        var changed = meeting(stored.id(), stored.authorId(), stored.lockVersion() + 1, stored.createdAt(), now);
        meetings.put(changed);
        return changed;
    }

    private Meeting meeting(int id, int authorId, int lockVersion, Instant created, Instant updated) {
        var home = Objects.requireNonNull(project, "violations() has passed");
        return new Meeting(
                id, home.id(), authorId, title, location, lockVersion, start, hours, conduct, created, updated);
    }

    /** What would be stored. */
    ObjectNode payload() {
        var hal = Hal.untyped()
                .put("title", title)
                .put("location", location)
                .put("startTime", start)
                .put("duration", Durations.hours(hours))
                .put("state", conduct.state())
                .put("notify", conduct.notifies())
                .put("sharing", conduct.sharing())
                .put("agendaSortingMode", conduct.agendaSorting());
        if (stored != null) {
            hal.put("lockVersion", stored.lockVersion());
        } else {
            hal.link("project", project == null ? Link.none() : ProjectRepresenter.link(project));
        }
        return hal.link("participants", links(instance, conduct)).node();
    }

    /** The links to the participants. */
    static List<Link> links(Instance instance, Conduct conduct) {
        return conduct.participantIds().stream()
                .map(id -> instance.state().principals().find(id))
                .filter(Objects::nonNull)
                .map(PrincipalRepresenter::link)
                .toList();
    }
}
