package org.openprojectmcp.sandbox.model.meeting;

import java.time.Instant;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A heading on the agenda of a meeting, with the items below it.
 *
 * @param position from 1, within the meeting
 */
public record AgendaSection(int id, int meetingId, String title, int position, Instant createdAt, Instant updatedAt)
        implements Row {}
