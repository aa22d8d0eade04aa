package org.openprojectmcp.sandbox.workpackages.schedule;

import java.time.LocalDate;
import org.openprojectmcp.sandbox.state.State;

/** The calendar: which days are worked on, and how spans are counted over the others. */
public final class WorkDays {
    private final State state;

    public WorkDays(State state) {
        this.state = state;
    }

    /** Whether people work on a day. */
    public boolean working(LocalDate day) {
        return state.settings().workingDays().contains(day.getDayOfWeek())
                && state.indexes().nonWorkingDay(day) == null;
    }

    /**
     * The first day from a day on that counts.
     *
     * @param all whether every day counts
     */
    public LocalDate soonest(LocalDate day, boolean all) {
        var found = day;
        while (!all && !working(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The days of a span that count, 0 when it ends before it starts. */
    public int duration(LocalDate start, LocalDate due, boolean all) {
        var days = 0;
        for (var day = start; !day.isAfter(due); day = day.plusDays(1)) {
            if (all || working(day)) {
                days++;
            }
        }
        return days;
    }

    /** The last day of a span. */
    public LocalDate due(LocalDate start, int duration, boolean all) {
        return walk(start, duration - 1, 1, all);
    }

    /** The first day of a span. */
    public LocalDate start(LocalDate due, int duration, boolean all) {
        return walk(due, duration - 1, -1, all);
    }

    /** The first day that may follow a day, with working days left free between. */
    public LocalDate after(LocalDate day, int lag) {
        var next = day.plusDays(1);
        if (lag < 0) {
            return walk(soonest(next, false), -lag, -1, false);
        }
        return soonest(lag == 0 ? next : walk(soonest(next, false), lag, 1, false), false);
    }

    private LocalDate walk(LocalDate from, int steps, int direction, boolean all) {
        var day = from;
        for (var left = steps; left > 0; ) {
            day = day.plusDays(direction);
            if (all || working(day)) {
                left--;
            }
        }
        return day;
    }
}
