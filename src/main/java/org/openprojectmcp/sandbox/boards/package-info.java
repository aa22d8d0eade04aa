/** Grids: the boards of projects, and the pages people put together of widgets. */
@NullMarked
package org.openprojectmcp.sandbox.boards;

import org.jspecify.annotations.NullMarked;
