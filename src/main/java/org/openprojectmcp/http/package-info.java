/**
 * The door: the {@code mcp:} component and the paths that it answers. {@code guard} decides who comes in, {@code reply} is what goes
 * out. Knows HTTP and nothing of what a message means.
 */
@NullMarked
package org.openprojectmcp.http;

import org.jspecify.annotations.NullMarked;
