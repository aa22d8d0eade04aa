/** The toolset comments on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.comments;

import org.jspecify.annotations.NullMarked;
