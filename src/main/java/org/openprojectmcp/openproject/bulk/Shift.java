package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.hal.WorkCalendar;

/**
 * New values that may move dates from where they are, by the working days of {@code shift_days}. Immutable.
 *
 * @param set what callers write
 * @param calendar the days that are worked, around all dates that are moved
 */
record Shift(JsonNode set, WorkCalendar calendar) {

    private static final String WORD = "shift_days";

    /** Calendar days in which so many working days are found, whatever is free between them. */
    private static final int SPARSE = 3;

    private static final int LONGEST_BREAK = 31;

    /** @param calendar gives the days that are worked between two; asked only when there is something to move */
    static Shift of(JsonNode set, JsonNode targets, BiFunction<LocalDate, LocalDate, WorkCalendar> calendar) {
        TreeSet<LocalDate> days = new TreeSet<>();
        if (set.has(WORD)) {
            targets.forEach(target -> {
                day(Dates.start(target)).ifPresent(days::add);
                day(Dates.due(target)).ifPresent(days::add);
            });
        }
        if (days.isEmpty()) {
            return new Shift(set, WorkCalendar.EVERY_DAY);
        }
        int shift = set.path(WORD).asInt();
        int reach = Integer.signum(shift) * (Math.abs(shift) * SPARSE + LONGEST_BREAK);
        return new Shift(
                set,
                calendar.apply(
                        days.first().plusDays(Math.min(reach, 0)), days.last().plusDays(Math.max(reach, 0))));
    }

    /** Why the dates of a work package are not moved, if they are not. */
    Optional<String> hindrance(JsonNode workPackage) {
        if (!set.has(WORD)) {
            return Optional.empty();
        }
        if (!workPackage.path("scheduleManually").asBoolean(true)) {
            return Optional.of("its dates follow its predecessors or children, and move with them");
        }
        boolean dated =
                Dates.start(workPackage).isTextual() || Dates.due(workPackage).isTextual();
        return dated ? Optional.empty() : Optional.of("it has no dates");
    }

    /** The values for one work package: the days it gets in place of those it has. */
    JsonNode values(JsonNode workPackage) {
        if (!set.has(WORD)) {
            return set;
        }
        ObjectNode values = set.deepCopy();
        int shift = values.remove(WORD).asInt();
        WorkCalendar own = workPackage.path("ignoreNonWorkingDays").asBoolean() ? WorkCalendar.EVERY_DAY : calendar;
        day(Dates.start(workPackage))
                .ifPresent(day -> values.put("start", own.shifted(day, shift).toString()));
        day(Dates.due(workPackage))
                .ifPresent(day -> values.put("due", own.shifted(day, shift).toString()));
        return values;
    }

    private static Optional<LocalDate> day(JsonNode date) {
        return date.isTextual() ? Optional.of(LocalDate.parse(date.textValue())) : Optional.empty();
    }
}
