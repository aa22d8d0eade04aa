package org.openprojectmcp.sandbox.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The calendar of the demo: working days, Monday to Friday, counted from today (or the next one, on a weekend). */
final class WorkDays {
    private final LocalDate first;

    WorkDays(Clock clock) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        this.first = working(today) ? today : after(today, 1);
    }

    /** The n-th working day from today; negative ones lie in the past. */
    LocalDate day(int n) {
        return n < 0 ? before(first, -n) : after(first, n);
    }

    /** A time of that day. */
    Instant at(int n, int hour, int minute) {
        return at(day(n), hour, minute);
    }

    static Instant at(LocalDate date, int hour, int minute) {
        return date.atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }

    /** Moves a date on by working days. */
    static LocalDate after(LocalDate date, int days) {
        return step(date, days, 1);
    }

    static LocalDate before(LocalDate date, int days) {
        return step(date, days, -1);
    }

    /** The number of working days of a span, both ends included. */
    static int count(LocalDate start, LocalDate end) {
        return (int) start.datesUntil(end.plusDays(1)).filter(WorkDays::working).count();
    }

    private static LocalDate step(LocalDate date, int days, int direction) {
        var moved = date;
        for (var left = days; left > 0; ) {
            moved = moved.plusDays(direction);
            if (working(moved)) {
                left--;
            }
        }
        return moved;
    }

    private static boolean working(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
