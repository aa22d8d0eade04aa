package org.openprojectmcp.shape.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.shape.Vocabulary;

/**
 * A work package in a plan. Immutable.
 *
 * @param row its columns as {@code select} gives them
 * @param start the day it starts, null when it has none
 * @param due the day it is due, null when it has none
 */
record Task(
        long id,
        String subject,
        JsonNode row,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        boolean closed,
        boolean overdue) {

    static Task of(JsonNode row, Vocabulary words) {
        return new Task(
                row.path("id").asLong(),
                row.path("subject").asText(),
                row,
                day(Dates.start(row)),
                day(Dates.due(row)),
                words.isClosed(row),
                words.isOverdue(row));
    }

    boolean open() {
        return !closed;
    }

    boolean milestone() {
        return Dates.isMilestone(row);
    }

    /** Who has it; an empty text when nobody has. */
    String assignee() {
        return Hal.title(Hal.link(row, "assignee")).asText("");
    }

    private static @Nullable LocalDate day(JsonNode date) {
        return date.isTextual() ? LocalDate.parse(date.textValue()) : null;
    }
}
