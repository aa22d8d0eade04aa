/** Dashboards, the pages that people put together of widgets: read in words, and rearranged so that no two widgets overlap. */
@NullMarked
package org.openprojectmcp.shape.dashboard;

import org.jspecify.annotations.NullMarked;
