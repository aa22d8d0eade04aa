/** Behaviours of {@code org.openprojectmcp.sandbox.watching}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.watching;

import org.jspecify.annotations.NullMarked;
