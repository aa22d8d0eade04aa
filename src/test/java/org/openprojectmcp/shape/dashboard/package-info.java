/** Dashboards: places without overlaps, and nothing of others lost. */
@NullMarked
package org.openprojectmcp.shape.dashboard;

import org.jspecify.annotations.NullMarked;
