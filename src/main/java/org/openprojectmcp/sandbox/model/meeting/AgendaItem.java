package org.openprojectmcp.sandbox.model.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * What a meeting talks about.
 *
 * @param title empty when the item is a work package
 * @param position from 1, within the meeting
 * @param minutes how long it takes; {@code null} when nobody says
 */
public record AgendaItem(
        int id,
        int meetingId,
        int authorId,
        Kind kind,
        String title,
        String notes,
        int position,
        @Nullable Integer minutes,
        @Nullable Integer workPackageId,
        @Nullable Integer presenterId,
        @Nullable Integer sectionId,
        int lockVersion,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** What an item is about. */
    public enum Kind {
        SIMPLE,
        WORK_PACKAGE
    }

    /** The same without its work package, which is gone. */
    public AgendaItem withoutWorkPackage() {
        return new AgendaItem(
                id,
                meetingId,
                authorId,
                kind,
                title,
                notes,
                position,
                minutes,
                null,
                presenterId,
                sectionId,
                lockVersion,
                createdAt,
                updatedAt);
    }
}
