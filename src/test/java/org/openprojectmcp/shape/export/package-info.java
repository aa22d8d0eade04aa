/** Files that other programs read. */
@NullMarked
package org.openprojectmcp.shape.export;

import org.jspecify.annotations.NullMarked;
