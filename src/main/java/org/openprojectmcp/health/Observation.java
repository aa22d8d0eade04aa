package org.openprojectmcp.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last look at OpenProject found.
 *
 * @param version OpenProject's version; {@code null} when it does not answer or tells it only to administrators
 * @param message one sentence for an administrator; holds no secret
 */
public record Observation(boolean connected, @Nullable String version, String message, Instant at) {}
