/**
 * The {@code mcp:} component and the status port's page. {@code door} holds the paths that clients use, {@code guard} decides who comes
 * in, {@code reply} is what goes out. Knows HTTP and nothing of what a message means.
 */
@NullMarked
package org.openprojectmcp.http;

import org.jspecify.annotations.NullMarked;
