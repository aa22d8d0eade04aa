package org.openprojectmcp.tool.files;

import java.util.LinkedHashSet;
import java.util.Set;
import org.openprojectmcp.tool.source.RouteSource;
import org.openprojectmcp.tool.source.Steps;

/** The routes that others share, by their URIs. */
final class SharedRoutes {

    /** How their URIs begin. */
    static final String SCHEME = "direct:";

    private SharedRoutes() {}

    /** Those that a file leads to. */
    static Set<String> ledToBy(RouteSource source) {
        Set<String> uris = new LinkedHashSet<>();
        source.routes().forEach(route -> Steps.of(route).steps().stream()
                .map(step -> step.option("uri"))
                .filter(uri -> uri.startsWith(SCHEME))
                .forEach(uris::add));
        return uris;
    }
}
