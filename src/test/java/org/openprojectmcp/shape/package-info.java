/** Tests of the room of the same name. */
@NullMarked
package org.openprojectmcp.shape;

import org.jspecify.annotations.NullMarked;
