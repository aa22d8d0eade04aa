package org.openprojectmcp.sandbox.generated;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The working days around today, each by its distance from today. The dates are shared by all rows. */
final class WorkingDays {
    /** Generated work lies within so many working days before and after today. */
    static final int REACH = 400;

    private final List<LocalDate> days = new ArrayList<>();
    private final List<Instant> mornings = new ArrayList<>();

    WorkingDays(Set<DayOfWeek> working, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var before = new ArrayList<LocalDate>();
        for (var day = today.minusDays(1); before.size() < REACH; day = day.minusDays(1)) {
            if (working.contains(day.getDayOfWeek())) {
                before.add(0, day);
            }
        }
        days.addAll(before);
        for (var day = today; days.size() <= 2 * REACH; day = day.plusDays(1)) {
            if (working.contains(day.getDayOfWeek())) {
                days.add(day);
            }
        }
        days.forEach(day -> mornings.add(day.atTime(8, 0).toInstant(ZoneOffset.UTC)));
    }

    /** The day so many working days after today. */
    LocalDate day(int distance) {
        return days.get(REACH + within(distance));
    }

    /** The morning of that day. */
    Instant morning(int distance) {
        return mornings.get(REACH + within(distance));
    }

    private static int within(int distance) {
        return Math.max(-REACH, Math.min(REACH, distance));
    }
}
