/** Behaviours of {@code org.openprojectmcp.sandbox.projects}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.projects;

import org.jspecify.annotations.NullMarked;
