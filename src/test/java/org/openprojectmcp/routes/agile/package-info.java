/** The toolset agile on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.agile;

import org.jspecify.annotations.NullMarked;
