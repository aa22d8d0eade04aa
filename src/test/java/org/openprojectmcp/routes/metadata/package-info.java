/** The toolset metadata on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.metadata;

import org.jspecify.annotations.NullMarked;
