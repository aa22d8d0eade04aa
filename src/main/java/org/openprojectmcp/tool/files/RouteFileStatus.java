package org.openprojectmcp.tool.files;

import org.jspecify.annotations.Nullable;

/**
 * What became of a route file.
 *
 * @param file its path below the routes folder
 * @param name the name of its tool, resource or prompt, or the id of its first route; {@code null} when it could not be read
 * @param fault where and what is wrong, and the remedy; {@code null} for a live file
 */
public record RouteFileStatus(String file, @Nullable String name, State state, @Nullable String fault) {

    /** Whether the routes of a file run. */
    public enum State {
        /** As saved; what is as it was shipped starts with the first call that needs it. */
        LIVE,
        /** The last good version runs; what is saved has a fault. */
        OUTDATED,
        /** Nothing of it runs. */
        BROKEN
    }
}
