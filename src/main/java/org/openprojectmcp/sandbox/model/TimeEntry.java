package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Time spent on a work package.
 *
 * @param hours {@code null} while the clock is running
 * @param loggedById who wrote it, which need not be whose time it is
 */
public record TimeEntry(
        int id,
        int projectId,
        int workPackageId,
        int userId,
        int loggedById,
        @Nullable Integer activityId,
        LocalDate spentOn,
        @Nullable Double hours,
        String comment,
        boolean ongoing,
        Map<Integer, List<String>> custom,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** The same, of the project that its work package moved to. */
    public TimeEntry inProject(int other) {
        return new TimeEntry(
                id,
                other,
                workPackageId,
                userId,
                loggedById,
                activityId,
                spentOn,
                hours,
                comment,
                ongoing,
                custom,
                createdAt,
                updatedAt);
    }
}
