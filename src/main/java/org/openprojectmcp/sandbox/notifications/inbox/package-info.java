/** The list everybody reads the own notifications from. */
@NullMarked
package org.openprojectmcp.sandbox.notifications.inbox;

import org.jspecify.annotations.NullMarked;
