package org.openprojectmcp.openproject.hal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which days an instance works. Immutable.
 *
 * @param week the days of each week that are worked, at least one
 * @param free single days that are not
 */
public record WorkCalendar(Set<DayOfWeek> week, Set<LocalDate> free) {

    /** Where nobody has a day off. */
    public static final WorkCalendar EVERY_DAY = new WorkCalendar(Set.of(), Set.of());

    public WorkCalendar {
        week = week.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(week);
        free = Set.copyOf(free);
    }

    /**
     * @param weekDays what {@code /days/week} lists
     * @param nonWorking what {@code /days/non_working} lists
     */
    public static WorkCalendar of(List<JsonNode> weekDays, List<JsonNode> nonWorking) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        for (JsonNode day : weekDays) {
            if (day.path("working").asBoolean()) {
                week.add(DayOfWeek.of(day.path("day").asInt()));
            }
        }
        Set<LocalDate> free = new HashSet<>();
        nonWorking.forEach(day -> free.add(LocalDate.parse(day.path("date").asText())));
        return new WorkCalendar(week, free);
    }

    /** Whether people work on that day. */
    public boolean isWorking(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !free.contains(day);
    }

    /** How many days are worked from the first to the day before the second; negative when the second is the earlier one. */
    public int between(LocalDate first, LocalDate second) {
        if (second.isBefore(first)) {
            return -between(second, first);
        }
        return (int) first.datesUntil(second).filter(this::isWorking).count();
    }

    /** The day that comes so many working days after one, before it when the number is negative. */
    public LocalDate shifted(LocalDate day, int workingDays) {
        LocalDate shifted = day;
        int step = Integer.signum(workingDays);
        for (int left = Math.abs(workingDays); left > 0; left -= isWorking(shifted) ? 1 : 0) {
            shifted = shifted.plusDays(step);
        }
        return shifted;
    }
}
