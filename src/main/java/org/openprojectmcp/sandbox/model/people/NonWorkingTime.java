package org.openprojectmcp.sandbox.model.people;

import java.time.LocalDate;
import org.openprojectmcp.sandbox.model.Row;

/** Days on which a user is away, from the first to the last. */
public record NonWorkingTime(int id, int userId, LocalDate startDate, LocalDate endDate) implements Row {

    /** Whether it has a day between two others, these included. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !startDate.isAfter(last) && !endDate.isBefore(first);
    }

    /** Its address. */
    public String href() {
        return "/api/v3/users/" + userId + "/non_working_times/" + id;
    }
}
