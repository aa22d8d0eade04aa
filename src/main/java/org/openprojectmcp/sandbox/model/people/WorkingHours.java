package org.openprojectmcp.sandbox.model.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.openprojectmcp.sandbox.model.Row;

/**
 * How long a user works on each day of the week from a day on, until the next one begins.
 *
 * @param minutes of each day of a week, Monday first
 * @param availability how much of that time is for work packages, in percent
 */
public record WorkingHours(int id, int userId, LocalDate validFrom, List<Integer> minutes, int availability)
        implements Row {

    public WorkingHours {
        minutes = List.copyOf(minutes);
    }

    /** Hours as minutes, to the nearest one. */
    public static int minutes(double hours) {
        return (int) Math.round(hours * 60);
    }

    /** The hours of a day of the week, to two places. */
    public double hours(DayOfWeek day) {
        return Math.round(minutes.get(day.ordinal()) / 60.0 * 100) / 100.0;
    }

    /** Its address. */
    public String href() {
        return "/api/v3/users/" + userId + "/working_hours/" + id;
    }
}
