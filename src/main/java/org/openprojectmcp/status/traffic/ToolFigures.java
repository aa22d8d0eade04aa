package org.openprojectmcp.status.traffic;

import java.time.Instant;

/**
 * What became of the calls of a tool since the start.
 *
 * @param failures those whose caller got an error
 * @param medianMillis half of the calls took no longer, to a sixteenth
 * @param p95Millis of twenty calls one took longer, to a sixteenth
 */
public record ToolFigures(long calls, long failures, double medianMillis, double p95Millis, Instant last) {}
