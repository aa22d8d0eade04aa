/** Behaviours of {@code org.openprojectmcp.sandbox.time}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.time;

import org.jspecify.annotations.NullMarked;
