package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Who of the demo organisation works part-time, and who is away: {@code absences.json}, its days in working days from today. */
final class Absences {

    /** @param hours of each day of a week, Monday first */
    private record Hours(String person, int from, List<Double> hours, int availability) {
        static Hours of(Fields fields) {
            return new Hours(
                    fields.text("person"),
                    fields.number("from"),
                    fields.list("hours", day -> day.json().doubleValue()),
                    fields.number("availability"));
        }
    }

    private record Away(String person, int from, int to) {
        static Away of(Fields fields) {
            return new Away(fields.text("person"), fields.number("from"), fields.number("to"));
        }
    }

    private final Organisation organisation;
    private final WorkDays days;

    Absences(Organisation organisation, WorkDays days) {
        this.organisation = organisation;
        this.days = days;
    }

    void addTo(ObjectNode state) {
        var source = new Fields(Resources.read("demo/absences.json"));
        var hours = state.putArray("working_hours");
        source.list("hours", Hours::of).forEach(one -> {
            var row = row(hours, one.person())
                    .put("valid_from", days.day(one.from()).toString())
                    .put("availability_factor", one.availability());
            one.hours().forEach(row.putArray("hours")::add);
        });
        var away = state.putArray("non_working_times");
        source.list("away", Away::of).forEach(one -> row(away, one.person())
                .put("start_date", days.day(one.from()).toString())
                .put("end_date", days.day(one.to()).toString()));
    }

    private ObjectNode row(ArrayNode rows, String person) {
        return rows.addObject().put("id", rows.size()).put("user", organisation.nameOf(person));
    }
}
