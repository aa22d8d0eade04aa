/** Behaviours of {@code org.openprojectmcp.sandbox.costs}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.costs;

import org.jspecify.annotations.NullMarked;
