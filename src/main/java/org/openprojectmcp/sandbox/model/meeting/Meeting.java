package org.openprojectmcp.sandbox.model.meeting;

import java.time.Duration;
import java.time.Instant;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A meeting.
 *
 * @param hours how long it takes
 * @param conduct what only versions that write meetings show
 */
public record Meeting(
        int id,
        int projectId,
        int authorId,
        String title,
        String location,
        int lockVersion,
        Instant start,
        double hours,
        Conduct conduct,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** When it is over. */
    public Instant end() {
        return start.plus(Duration.ofSeconds(Math.round(hours * 3600)));
    }
}
