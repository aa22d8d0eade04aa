package org.openprojectmcp.protocol;

import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;

/**
 * Sees how each request and notification ended. Called on the thread that carried it, by several at the same time: thread-safe, and must
 * neither block nor throw.
 */
@FunctionalInterface
public interface RequestObserver {

    /** Sees nothing. */
    RequestObserver NONE = (method, request, outcome, nanos) -> {};

    /**
     * A request has ended; what was refused before its method was known is not told.
     *
     * @param outcome as its client gets it, unless it was cancelled
     * @param nanos how long the method took
     */
    void ended(McpMethod method, McpRequest request, McpOutcome outcome, long nanos);
}
