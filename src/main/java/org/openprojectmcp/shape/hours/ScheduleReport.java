package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * What is told of a person's schedule.
 *
 * @param on the day of which the hours are told
 */
record ScheduleReport(PersonalSchedule schedule, LocalDate on, Period period) {

    private static final int MOST_EARLIER = 5;

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("on", on.toString());
        json.set("hours_on", Hal.number(schedule.worked(on)));
        schedule.absences().stream()
                .filter(absence -> absence.has(on))
                .findFirst()
                .ifPresent(absence -> json.put("away_until", absence.last().toString()));
        schedule.holding(on).ifPresent(own -> json.set("hours", own.json()));
        json.set("later_hours", list(later()));
        json.set("earlier_hours", list(earlier()));
        json.setAll((ObjectNode) period.json());
        List<BigDecimal> worked = period.days()
                .map(schedule::worked)
                .filter(hours -> hours.signum() > 0)
                .toList();
        json.put("days_worked", worked.size());
        json.set("working_hours", Hal.number(worked.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        json.set("available_hours", Hal.number(schedule.available(period.days())));
        json.set("by_week", byWeek());
        json.set("absences", absences());
        if (schedule.holding(period.last()).isEmpty()) {
            json.putArray("notes")
                    .add("No hours of their own are entered: the working week of the instance counts, with "
                            + Hal.number(schedule.usual()) + " hours a day.");
        }
        return json;
    }

    private List<WorkingHours> later() {
        return schedule.hours().stream()
                .filter(own -> own.validFrom().isAfter(on))
                .toList();
    }

    private List<WorkingHours> earlier() {
        return schedule.hours().stream()
                .filter(own -> !own.validFrom().isAfter(on))
                .skip(1)
                .limit(MOST_EARLIER)
                .toList();
    }

    private static ArrayNode list(List<WorkingHours> hours) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        hours.forEach(own -> list.add(own.json()));
        return list;
    }

    /** What is available in each week that the period touches, by its Monday. */
    private ObjectNode byWeek() {
        Map<LocalDate, List<LocalDate>> weeks = period.days()
                .collect(Collectors.groupingBy(day -> Period.weekOf(day).first(), TreeMap::new, Collectors.toList()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        weeks.forEach((monday, days) -> json.set(monday.toString(), Hal.number(schedule.available(days.stream()))));
        return json;
    }

    private ArrayNode absences() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Absence absence : schedule.absences()) {
            if (absence.touches(period)) {
                long missed =
                        schedule.missed(period.days().filter(absence::has)).size();
                list.addObject()
                        .put("id", absence.id())
                        .put("from", absence.first().toString())
                        .put("to", absence.last().toString())
                        .put("working_days", missed);
            }
        }
        return list;
    }
}
