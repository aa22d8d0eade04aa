/** Behaviours of {@code org.openprojectmcp.sandbox.instance}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.instance;

import org.jspecify.annotations.NullMarked;
