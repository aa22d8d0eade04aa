/** What must be done before what, when, and how much room is left: dependencies, slack and the critical path of work packages. */
@NullMarked
package org.openprojectmcp.shape.schedule;

import org.jspecify.annotations.NullMarked;
