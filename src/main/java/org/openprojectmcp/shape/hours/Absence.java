package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** Days on which a person is away, from the first to the last. */
record Absence(long id, LocalDate first, LocalDate last) {

    /** @param time a UserNonWorkingTime */
    static Absence of(JsonNode time) {
        return new Absence(
                time.path("id").asLong(),
                LocalDate.parse(time.path("startDate").asText()),
                LocalDate.parse(time.path("endDate").asText()));
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean touches(Period period) {
        return !first.isAfter(period.last()) && !last.isBefore(period.first());
    }
}
