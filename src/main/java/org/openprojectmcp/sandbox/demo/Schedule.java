package org.openprojectmcp.sandbox.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.demo.Plan.Numbered;

/** Dates as OpenProject would schedule them: followers begin after their last predecessor, parents span their children. */
final class Schedule {

    /** First and last day of a work package. */
    record Span(LocalDate start, LocalDate due) {
        int duration() {
            return WorkDays.count(start, due);
        }
    }

    private final Plan plan;
    private final WorkDays days;
    private final Map<Integer, @Nullable Span> spans = new HashMap<>();

    Schedule(Plan plan, WorkDays days) {
        this.plan = plan;
        this.days = days;
    }

    /** The dates of a work package, or {@code null} when it has none. */
    @Nullable
    Span of(Numbered one) {
        if (!spans.containsKey(one.id())) {
            spans.put(one.id(), one.item().children().isEmpty() ? own(one.item()) : ofChildren(one));
        }
        return spans.get(one.id());
    }

    WorkDays days() {
        return days;
    }

    /** Whether the dates come from predecessors or children. */
    static boolean automatic(Item item) {
        return !item.children().isEmpty() || !item.predecessors().isEmpty();
    }

    private @Nullable Span own(Item item) {
        var start = item.predecessors().stream()
                .map(this::soonest)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(item.start() == null ? null : days.day(item.start()));
        if (start == null) {
            return null;
        }
        var length = item.milestone() || item.days() == null ? 1 : item.days();
        return new Span(start, WorkDays.after(start, length - 1));
    }

    private @Nullable LocalDate soonest(Item.Predecessor predecessor) {
        var span = of(plan.byKey(predecessor.key()));
        return span == null ? null : WorkDays.after(span.due(), predecessor.lag() + 1);
    }

    private @Nullable Span ofChildren(Numbered parent) {
        Span whole = null;
        for (var child : plan.childrenOf(parent)) {
            var span = of(child);
            if (span != null) {
                whole = whole == null ? span : join(whole, span);
            }
        }
        return whole;
    }

    private static Span join(Span a, Span b) {
        return new Span(
                a.start().isBefore(b.start()) ? a.start() : b.start(), a.due().isAfter(b.due()) ? a.due() : b.due());
    }
}
