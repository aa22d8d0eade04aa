/** Sprints, as 17.3 and later show them. They are planned in the browser; work packages are put into them by a link. */
@NullMarked
package org.openprojectmcp.sandbox.sprints;

import org.jspecify.annotations.NullMarked;
