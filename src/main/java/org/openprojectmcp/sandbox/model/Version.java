package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a project.
 *
 * @param status open, locked or closed
 * @param sharing none, descendants, hierarchy, tree or system
 */
public record Version(
        int id,
        int projectId,
        String name,
        String description,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        String status,
        String sharing,
        Map<Integer, List<String>> custom,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** Its address. */
    public String href() {
        return "/api/v3/versions/" + id;
    }
}
