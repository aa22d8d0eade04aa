/** The toolset projects on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.projects;

import org.jspecify.annotations.NullMarked;
