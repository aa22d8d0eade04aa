package org.openprojectmcp.tool.lint;

import org.openprojectmcp.tool.source.RouteSource;

/** Something that must hold of a route file. Stateless. */
@FunctionalInterface
interface Rule {
    void check(RouteSource source, Report report);
}
