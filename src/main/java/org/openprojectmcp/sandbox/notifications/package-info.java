/** Notifications: who is told of what, and the list everybody reads them from. */
@NullMarked
package org.openprojectmcp.sandbox.notifications;

import org.jspecify.annotations.NullMarked;
