/** Behaviours of {@code org.openprojectmcp.sandbox.queries}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.queries;

import org.jspecify.annotations.NullMarked;
