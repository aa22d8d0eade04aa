/** The toolset work_packages on the demo organisation. */
@NullMarked
package org.openprojectmcp.routes.workpackages;

import org.jspecify.annotations.NullMarked;
