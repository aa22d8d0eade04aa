/** Behaviours of {@code org.openprojectmcp.sandbox.members}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.members;

import org.jspecify.annotations.NullMarked;
