/**
 * The door: the {@code mcp:} component, its guards and its SSE streams, and the status port's page. Knows HTTP and nothing of what
 * a message means.
 */
@NullMarked
package org.openprojectmcp.http;

import org.jspecify.annotations.NullMarked;
