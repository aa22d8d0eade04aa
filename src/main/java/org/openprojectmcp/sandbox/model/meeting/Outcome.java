package org.openprojectmcp.sandbox.model.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * What came of an item of an agenda.
 *
 * @param kind one of {@link #KINDS}
 */
public record Outcome(
        int id,
        int agendaItemId,
        int authorId,
        String kind,
        String notes,
        @Nullable Integer workPackageId,
        Instant createdAt,
        Instant updatedAt)
        implements Row {
    /** What can come of it. */
    public static final List<String> KINDS = List.of("information", "work_package");
}
