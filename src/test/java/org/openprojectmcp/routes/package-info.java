/** The delivered route files: what must hold of all of them, and each tool by what it answers and what it costs. */
@NullMarked
package org.openprojectmcp.routes;

import org.jspecify.annotations.NullMarked;
