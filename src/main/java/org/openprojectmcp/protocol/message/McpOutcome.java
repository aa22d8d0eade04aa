package org.openprojectmcp.protocol.message;

/** How a method ended: the body that the route of the methods leaves on its exchange. */
public sealed interface McpOutcome {

    /** The method has a result. */
    record Success(McpResult result) implements McpOutcome {}

    /** The method was refused or failed. */
    record Failure(McpError error) implements McpOutcome {}

    /** The reply stays open as a stream; whoever opened it ends it. */
    record Streaming() implements McpOutcome {}
}
