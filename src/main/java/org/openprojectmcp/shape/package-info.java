/**
 * HAL in, compact JSON out: pure functions, and the jq language for the route files.
 */
@NullMarked
package org.openprojectmcp.shape;

import org.jspecify.annotations.NullMarked;
