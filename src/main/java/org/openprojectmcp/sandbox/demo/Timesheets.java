package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.openprojectmcp.sandbox.demo.Plan.Numbered;

/** Books the hours of the last weeks: on each working day, on what a person had under way. */
final class Timesheets {
    private static final int FIRST_DAY = -30;
    private static final int ENTRIES_A_DAY = 2;
    private static final double OVERRUN = 1.2;
    private static final Set<String> NOT_WORKED_ON = Set.of("New", "On hold", "Rejected");
    private static final Set<String> DEVELOPMENT = Set.of("Bug", "Feature", "User story");
    private static final List<String> COMMENTS =
            List.of("", "", "", "with the team", "on site", "rework", "call with the supplier", "Rückfragen geklärt");

    private final Organisation organisation;
    private final Schedule schedule;
    private final WorkDays days;
    private final Random random;
    private final Map<Integer, Double> booked = new HashMap<>();

    Timesheets(Organisation organisation, Schedule schedule, WorkDays days, long seed) {
        this.organisation = organisation;
        this.schedule = schedule;
        this.days = days;
        this.random = new Random(seed);
    }

    void addTo(ObjectNode state, Plan plan) {
        var rows = (ArrayNode) state.path("time_entries");
        for (var n = FIRST_DAY; n < 0; n++) {
            for (var person : organisation.people()) {
                day(rows, plan, person.handle(), n);
            }
        }
    }

    private void day(ArrayNode rows, Plan plan, String person, int n) {
        var underWay = plan.all().stream()
                .filter(one -> person.equals(one.item().assignee()) && worked(one.item()))
                .filter(one -> active(one, days.day(n)) && left(one) >= 0.5)
                .toList();
        var offset = underWay.isEmpty() ? 0 : random.nextInt(underWay.size());
        for (var i = 0; i < Math.min(ENTRIES_A_DAY, underWay.size()); i++) {
            book(rows, underWay.get((offset + i) % underWay.size()), person, n);
        }
    }

    private void book(ArrayNode rows, Numbered one, String person, int n) {
        var hours = Math.min(left(one), 1 + 0.5 * random.nextInt(6));
        booked.merge(one.id(), hours, Double::sum);
        var booking = days.at(n, 16, random.nextInt(60)).toString();
        rows.addObject()
                .put("id", rows.size())
                .put("user_id", organisation.principal(person))
                .put("logged_by_id", organisation.principal(person))
                .put("project_id", organisation.project(one.project().identifier()))
                .put("work_package_id", one.id())
                .put("activity_id", activity(one.item(), person))
                .put("hours", hours)
                .put("spent_on", days.day(n).toString())
                .put("comments", COMMENTS.get(random.nextInt(COMMENTS.size())))
                .put("ongoing", false)
                .put("created_at", booking)
                .put("updated_at", booking);
    }

    private static boolean worked(Item item) {
        return item.children().isEmpty() && item.work() != null && !NOT_WORKED_ON.contains(item.statusName());
    }

    private boolean active(Numbered one, LocalDate date) {
        var span = schedule.of(one);
        var late = !one.item().statusName().equals("Closed");
        return span != null && !date.isBefore(span.start()) && (late || !date.isAfter(span.due()));
    }

    private double left(Numbered one) {
        var work = one.item().work() == null ? 0 : one.item().work();
        var remaining = one.item().left() == null ? work : one.item().left();
        var budget = Math.floor((work - remaining) * OVERRUN * 2) / 2;
        return budget - booked.getOrDefault(one.id(), 0.0);
    }

    private static int activity(Item item, String person) {
        if (DEVELOPMENT.contains(item.typeName())) {
            return person.equals("priya") ? 4 : 3;
        }
        return person.equals("dana") ? 1 : 6;
    }
}
