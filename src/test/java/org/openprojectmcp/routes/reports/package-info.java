/** The toolset reports on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.reports;

import org.jspecify.annotations.NullMarked;
