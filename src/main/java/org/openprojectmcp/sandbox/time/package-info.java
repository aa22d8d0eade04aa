/** Time spent on work packages, and the activities it is spent on. */
@NullMarked
package org.openprojectmcp.sandbox.time;

import org.jspecify.annotations.NullMarked;
