package org.openprojectmcp.tool;

/**
 * A route's own way to answer with a tool error: thrown in a step, its message reaches the caller as it is. It must hold nothing that
 * the caller may not see.
 */
public final class ToolFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ToolFailedException(String message) {
        super(message);
    }
}
