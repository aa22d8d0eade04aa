/** Behaviours of {@code org.openprojectmcp.sandbox.markdown}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.markdown;

import org.jspecify.annotations.NullMarked;
