package org.openprojectmcp.tool;

import java.util.List;

/**
 * An argument of a tool that clients of 2026-07-28 repeat in an HTTP header, so that gateways need not read bodies.
 *
 * @param name what follows {@code Mcp-Param-} in the header's name
 * @param path the argument, or the way down to it through objects
 */
public record HeaderParameter(String name, List<String> path) {

    /** The keyword of the annotation on the argument's schema. */
    public static final String KEYWORD = "x-mcp-header";

    public HeaderParameter {
        path = List.copyOf(path);
    }
}
