package org.openprojectmcp.status.traffic;

import java.time.Instant;

/**
 * An error that callers got, and how often.
 *
 * @param method of MCP; {@code HTTP} for what was turned away before there was one
 * @param name of the tool or prompt; empty for other methods, and where it was no name
 * @param client what the last of these callers calls itself; may be empty
 * @param id under which the log has the cause; empty when it has none
 */
public record RecentError(
        ErrorKind kind, String method, String name, String client, String id, long count, Instant last) {

    /** Whether both stand on one line of the page. */
    boolean isLike(RecentError other) {
        return kind == other.kind && method.equals(other.method) && name.equals(other.name);
    }

    /** This one, which happened once more than the other. */
    RecentError after(RecentError other) {
        return new RecentError(kind, method, name, client, id, other.count + 1, last);
    }
}
