/** Behaviours of {@code org.openprojectmcp.sandbox.boards}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.boards;

import org.jspecify.annotations.NullMarked;
