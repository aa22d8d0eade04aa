/** Who is told of what happens to work packages. */
@NullMarked
package org.openprojectmcp.sandbox.notifications;

import org.jspecify.annotations.NullMarked;
