package org.openprojectmcp.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Trouble;

/**
 * What the last look at OpenProject found.
 *
 * @param version OpenProject's version; {@code null} when it does not answer or tells it only to administrators
 * @param user whose key was used, by name; {@code null} when it does not answer or each caller brings an own key
 * @param trouble why it cannot be used; {@code null} when it can, or when that is not known
 * @param message one sentence for an administrator; holds no secret
 */
public record Observation(
        boolean connected,
        @Nullable String version,
        @Nullable String user,
        @Nullable Trouble trouble,
        String message,
        Instant at) {

    /** What is known before the first look. */
    static final Observation NONE = new Observation(false, null, "OpenProject was not asked yet", Instant.EPOCH);

    /** One that tells neither who looked nor why it failed. */
    public Observation(boolean connected, @Nullable String version, String message, Instant at) {
        this(connected, version, null, null, message, at);
    }

    /** Whether OpenProject was looked at. */
    public boolean made() {
        return !at.equals(Instant.EPOCH);
    }
}
