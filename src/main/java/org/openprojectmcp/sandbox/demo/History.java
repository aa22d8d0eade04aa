package org.openprojectmcp.sandbox.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.demo.Plan.Numbered;
import org.openprojectmcp.sandbox.demo.Schedule.Span;

/** Invents how a work package came to be what it is: created, begun, commented on, done. */
final class History {

    /**
     * Something that happened to a work package.
     *
     * @param by the handle of the person
     * @param changed the attribute that changed, if one did
     */
    record Event(Instant at, String by, @Nullable String comment, @Nullable Change changed) {}

    /** @param from the former value's name, {@code to} the later one's */
    record Change(String attribute, String from, String to) {}

    private final WorkDays days;
    private final Random random;

    History(WorkDays days, long seed) {
        this.days = days;
        this.random = new Random(seed);
    }

    /** What happened, oldest first; the first one is the creation. Nothing lies in the future. */
    List<Event> of(Numbered one, @Nullable Span span) {
        var item = one.item();
        var author = item.author() == null ? one.project().lead() : item.author();
        var worker = item.assignee() == null || item.assignee().equals("fieldcrew") ? author : item.assignee();
        var begun = begun(item, span);
        var created = time(WorkDays.before(begun, 2 + random.nextInt(12)));
        var later = new ArrayList<Event>();
        if (!item.priorityName().equals("Normal")) {
            var change = new Change("priority", "Normal", item.priorityName());
            later.add(new Event(created.plus(1, ChronoUnit.DAYS), author, null, change));
        }
        addStatuses(later, item, worker, begun, span);
        item.comments()
                .forEach(remark -> later.add(new Event(
                        days.at(remark.day(), 9 + later.size(), random.nextInt(60)),
                        remark.by(),
                        remark.text(),
                        null)));
        later.sort(Comparator.comparing(Event::at));
        later.add(0, new Event(created, author, null, null));
        return later;
    }

    private void addStatuses(List<Event> events, Item item, String worker, LocalDate begun, @Nullable Span span) {
        var status = item.statusName();
        if (status.equals("New")) {
            return;
        }
        var straight = item.milestone() || item.typeName().equals("Bug") && status.equals("Confirmed");
        if (straight || status.equals("In progress")) {
            events.add(new Event(time(begun), worker, null, new Change("status", "New", status)));
            return;
        }
        var first = new Change("status", "New", "In progress");
        events.add(new Event(time(begun), worker, null, first));
        var end = span == null || span.due().isAfter(days.day(-1)) ? days.day(-1) : span.due();
        var reached = end.isAfter(begun) ? WorkDays.at(end, 15, random.nextInt(60)) : WorkDays.at(begun, 18, 0);
        events.add(new Event(reached, worker, null, new Change("status", "In progress", status)));
    }

    private LocalDate begun(Item item, @Nullable Span span) {
        var latest = item.comments().stream()
                .map(remark -> days.day(remark.day() - 1))
                .min(Comparator.naturalOrder())
                .orElse(days.day(-2));
        return span == null || span.start().isAfter(latest) ? latest : span.start();
    }

    private Instant time(LocalDate date) {
        return WorkDays.at(date, 7 + random.nextInt(3), random.nextInt(60));
    }
}
