package org.openprojectmcp.sandbox.model;

import java.time.Instant;

/**
 * Tells a user that something happened to a work package.
 *
 * @param reason mentioned, assigned, responsible or watched
 * @param read whether it was read in the application
 */
public record Notification(
        int id,
        int recipientId,
        String reason,
        int workPackageId,
        int actorId,
        int journalId,
        boolean read,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** The same, read or not. */
    public Notification withRead(boolean now, Instant at) {
        return new Notification(id, recipientId, reason, workPackageId, actorId, journalId, now, createdAt, at);
    }

    /** The same for another reason, to be read anew. */
    public Notification withReason(String other, Instant at) {
        return new Notification(id, recipientId, other, workPackageId, actorId, journalId, false, createdAt, at);
    }
}
