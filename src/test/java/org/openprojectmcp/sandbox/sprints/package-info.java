/** Sprints. */
@NullMarked
package org.openprojectmcp.sandbox.sprints;

import org.jspecify.annotations.NullMarked;
