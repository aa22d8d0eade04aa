/** Booked hours by person, day and project, and the days on which hours are missing. */
@NullMarked
package org.openprojectmcp.shape.hours;

import org.jspecify.annotations.NullMarked;
