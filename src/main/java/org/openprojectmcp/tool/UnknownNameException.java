package org.openprojectmcp.tool;

import java.util.List;

/** Nothing of that name is offered. The message says so and names the nearest ones; it is meant for the caller. */
public final class UnknownNameException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param kind what was looked for: {@code tool}, {@code prompt} or {@code resource}
     * @param nearest names that exist, the most alike first
     */
    public UnknownNameException(String kind, String name, List<String> nearest) {
        super("Unknown " + kind + ": " + name
                + (nearest.isEmpty() ? "." : ". Did you mean " + String.join(", ", nearest) + "?"));
    }

    /** The name is known, and there is more to say of why nothing is offered under it. */
    public UnknownNameException(String message) {
        super(message);
    }
}
