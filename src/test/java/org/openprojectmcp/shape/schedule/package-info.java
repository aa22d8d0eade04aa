/** Plans: slack, circles, diagrams. */
@NullMarked
package org.openprojectmcp.shape.schedule;

import org.jspecify.annotations.NullMarked;
