package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Trouble;

/** How a tool call ended for its caller. Faults of the server itself are exceptions, not results. */
public sealed interface ToolResult {

    /** A structured result: sent as {@code structuredContent} and, serialized, as text. */
    record Structured(ObjectNode content) implements ToolResult {}

    /** A text. */
    record Text(String text) implements ToolResult {}

    /** A list of MCP content blocks (text, image, audio, resource, resource_link), sent as they are. */
    record Content(ArrayNode content) implements ToolResult {}

    /**
     * A tool error, {@code isError}: says what was wrong, what is allowed and what to do next.
     *
     * @param trouble what OpenProject had against it; {@code null} when the call never got that far
     */
    record Failed(String message, @Nullable Trouble trouble) implements ToolResult {

        /** One that is the caller's to put right. */
        public Failed(String message) {
            this(message, null);
        }
    }
}
