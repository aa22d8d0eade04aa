/** The toolset relations on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.relations;

import org.jspecify.annotations.NullMarked;
