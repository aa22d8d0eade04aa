package org.openprojectmcp.sandbox.state.file;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.openprojectmcp.sandbox.model.Sprint;
import org.openprojectmcp.sandbox.model.content.Budget;
import org.openprojectmcp.sandbox.model.content.CostEntry;
import org.openprojectmcp.sandbox.model.content.CostType;
import org.openprojectmcp.sandbox.model.content.Post;
import org.openprojectmcp.sandbox.model.content.WikiPage;
import org.openprojectmcp.sandbox.model.meeting.AgendaItem;
import org.openprojectmcp.sandbox.model.meeting.Conduct;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.state.Content;
import org.openprojectmcp.sandbox.state.State;

/** Reads wiki pages, posts, meetings, budgets and costs. What names no project belongs to the first one. */
final class ContentReader {
    private final State state;
    private final Content content;
    private final Instant now;

    ContentReader(State state, Instant now) {
        this.state = state;
        this.content = state.content();
        this.now = now;
    }

    void read(Entry file) {
        file.list("wiki_pages")
                .forEach(e -> e.addTo(
                        content.wikiPages(), new WikiPage(e.integer("id"), Names.project(state, e), e.text("title"))));
        file.list("messages")
                .forEach(e -> e.addTo(
                        content.posts(), new Post(e.integer("id"), Names.project(state, e), e.text("subject"))));
        file.list("budgets")
                .forEach(e -> e.addTo(
                        content.budgets(), new Budget(e.integer("id"), Names.project(state, e), e.text("subject"))));
        file.list("meetings").stream().filter(e -> !e.flag("template", false)).forEach(this::meetingWithAgenda);
        file.list("sprints").forEach(e -> e.addTo(content.sprints(), sprint(e)));
        file.list("cost_types").forEach(e -> e.addTo(content.costTypes(), costType(e)));
        file.list("cost_entries").forEach(e -> e.addTo(content.costEntries(), costEntry(e)));
    }

    private Sprint sprint(Entry e) {
        var status = e.text("status", Sprint.STATUSES.get(0));
        if (!Sprint.STATUSES.contains(status)) {
            throw e.at("status").fault("must be one of " + String.join(", ", Sprint.STATUSES));
        }
        var created = e.instant("created_at", now);
        return new Sprint(
                e.integer("id"),
                Names.project(state, e),
                e.text("name"),
                e.dateOrNull("start_date"),
                e.dateOrNull("finish_date"),
                status,
                created,
                e.instant("updated_at", created));
    }

    private void meetingWithAgenda(Entry e) {
        var meeting = meeting(e);
        e.addTo(content.meetings(), meeting);
        for (var item : e.list("agenda_items")) {
            item.addTo(content.agendas().items(), item(item, meeting));
        }
    }

    private AgendaItem item(Entry e, Meeting meeting) {
        return new AgendaItem(
                e.integer("id"),
                meeting.id(),
                meeting.authorId(),
                AgendaItem.Kind.SIMPLE,
                e.text("title"),
                e.text("notes", ""),
                content.agendas().itemsOf(meeting.id()).size() + 1,
                e.integerOrNull("minutes"),
                null,
                null,
                null,
                0,
                meeting.createdAt(),
                meeting.updatedAt());
    }

    private Meeting meeting(Entry e) {
        var hours = e.numberOrNull("duration");
        var created = e.instant("created_at", now);
        return new Meeting(
                e.integer("id"),
                Names.project(state, e),
                author(e),
                e.text("title"),
                e.text("location", ""),
                e.integer("lock_version", 0),
                start(e),
                hours == null ? 1 : hours,
                Conduct.of(
                        e.text("state", "open"),
                        e.list("participants").stream()
                                .map(participant -> Names.principal(state, participant.at("user")))
                                .toList()),
                created,
                e.instant("updated_at", created));
    }

    /** A time as databases write it, such as 2026-03-02 10:00:00 UTC. */
    private static Instant start(Entry e) {
        var text = e.text("start_time");
        try {
            return Instant.parse(text.replace(" UTC", "Z").replace(' ', 'T'));
        } catch (DateTimeParseException malformed) {
            throw e.at("start_time").fault("must be a time such as 2026-03-02 10:00:00 UTC");
        }
    }

    private static CostType costType(Entry e) {
        return new CostType(
                e.integer("id"),
                e.text("name"),
                e.text("unit"),
                e.text("unit_plural"),
                e.flag("default", false),
                rate(e));
    }

    private static double rate(Entry e) {
        try {
            return Double.parseDouble(e.at("rate").asText());
        } catch (NumberFormatException malformed) {
            throw e.at("rate").fault("must be a number");
        }
    }

    /** Costs that name no type are of the one that new costs start with. */
    private CostEntry costEntry(Entry e) {
        var created = e.instant("created_at", now);
        var units = e.numberOrNull("units");
        return new CostEntry(
                e.integer("id"),
                e.reference("work_package", state.workPackages(), "work package"),
                Names.principal(state, e.at("user")),
                type(e),
                units == null ? 0 : units,
                e.date("spent_on"),
                created,
                e.instant("updated_at", created));
    }

    private int type(Entry e) {
        if (e.at("cost_type_id").present()) {
            return e.reference("cost_type_id", content.costTypes(), "cost type");
        }
        return content.costTypes().all().stream()
                .filter(CostType::standard)
                .findFirst()
                .orElseThrow(() -> e.fault("needs a cost type"))
                .id();
    }

    private int author(Entry e) {
        return e.at("author_id").present() ? e.reference("author_id", state.principals(), "user") : administrator(e);
    }

    private int administrator(Entry e) {
        return state.principals().all().stream()
                .filter(Principal::admin)
                .findFirst()
                .orElseThrow(() -> e.fault("needs an author"))
                .id();
    }
}
