/** The delivered route files at work, each tool by what it answers and what it costs. */
@NullMarked
package org.openprojectmcp.routes;

import org.jspecify.annotations.NullMarked;
