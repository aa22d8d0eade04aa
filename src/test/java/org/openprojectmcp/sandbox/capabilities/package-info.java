/** Behaviours of {@code org.openprojectmcp.sandbox.capabilities}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.capabilities;

import org.jspecify.annotations.NullMarked;
