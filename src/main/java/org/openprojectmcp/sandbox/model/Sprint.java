package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sprint of a project.
 *
 * @param status one of {@link #STATUSES}
 */
public record Sprint(
        int id,
        int projectId,
        String name,
        @Nullable LocalDate startDate,
        @Nullable LocalDate finishDate,
        String status,
        Instant createdAt,
        Instant updatedAt)
        implements Row {
    /** What a sprint goes through. */
    public static final List<String> STATUSES = List.of("in_planning", "active", "completed");

    /** Its address. */
    public String href() {
        return "/api/v3/sprints/" + id;
    }
}
