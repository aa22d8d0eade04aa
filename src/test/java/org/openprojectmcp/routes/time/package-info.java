/** The toolset time on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.time;

import org.jspecify.annotations.NullMarked;
