/** The toolset context on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.context;

import org.jspecify.annotations.NullMarked;
