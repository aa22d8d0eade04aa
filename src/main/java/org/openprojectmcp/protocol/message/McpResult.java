package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.ToolResult;

/** The result of a method. Writes the members that are the same in every era; the era writes its own beside them. */
@FunctionalInterface
public interface McpResult {

    /** The result without members. */
    McpResult EMPTY = json -> {};

    /** How the request ended, for the revisions that say so: {@code complete}, unless the client has something to do first. */
    default String type() {
        return "complete";
    }

    void writeMembers(JsonGenerator json) throws IOException;

    /** Writes what the result says of itself in {@code _meta}, where the revision has that. */
    default void writeMeta(JsonGenerator json) throws IOException {}

    /** Whether the result introduces the server, so that all it says of itself stands beside it. */
    default boolean introducesServer() {
        return false;
    }

    /** What went wrong with the tool that was called; {@code null} for every other result. */
    default ToolResult.@Nullable Failed failure() {
        return null;
    }

    /** How long clients may keep the result, where the protocol says so for its method. */
    default @Nullable CacheHint cacheHint() {
        return null;
    }
}
