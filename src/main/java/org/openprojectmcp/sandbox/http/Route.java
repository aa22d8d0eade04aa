package org.openprojectmcp.sandbox.http;

import java.util.Map;
import java.util.Set;

/**
 * A routed method of a path.
 *
 * @param anonymous whether it answers without credentials
 * @param contentTypes what a body may be
 */
public record Route(String method, Handler handler, boolean anonymous, Set<String> contentTypes) {

    /**
     * A route that was found for a path.
     *
     * @param parameters the values of the path's variables
     */
    public record Match(Route route, Map<String, String> parameters) {}
}
