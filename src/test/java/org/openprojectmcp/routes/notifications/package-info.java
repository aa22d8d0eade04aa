/** The toolset notifications on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.notifications;

import org.jspecify.annotations.NullMarked;
