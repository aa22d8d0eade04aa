package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a tool call ended for its caller. Faults of the server itself are exceptions, not results. */
public sealed interface ToolResult {

    /** A structured result: sent as {@code structuredContent} and, serialized, as text. */
    record Structured(ObjectNode content) implements ToolResult {}

    /** A text. */
    record Text(String text) implements ToolResult {}

    /** A list of MCP content blocks (text, image, audio, resource, resource_link), sent as they are. */
    record Content(ArrayNode content) implements ToolResult {}

    /** A tool error, {@code isError}: says what was wrong, what is allowed and what to do next. */
    record Failed(String message) implements ToolResult {}
}
