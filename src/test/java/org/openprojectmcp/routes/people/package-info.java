/** The toolset people on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.people;

import org.jspecify.annotations.NullMarked;
