/** Behaviours of {@code org.openprojectmcp.sandbox.notifications}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.notifications;

import org.jspecify.annotations.NullMarked;
