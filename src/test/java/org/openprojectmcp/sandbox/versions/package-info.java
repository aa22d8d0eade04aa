/** Behaviours of {@code org.openprojectmcp.sandbox.versions}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.versions;

import org.jspecify.annotations.NullMarked;
