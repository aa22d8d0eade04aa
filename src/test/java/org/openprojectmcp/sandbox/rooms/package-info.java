/** Behaviours of {@code org.openprojectmcp.sandbox.rooms}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.rooms;

import org.jspecify.annotations.NullMarked;
