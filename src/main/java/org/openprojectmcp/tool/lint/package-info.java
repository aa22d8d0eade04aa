/** What must hold of a route file, found before the file is used: at load, in a test and as a command. */
@NullMarked
package org.openprojectmcp.tool.lint;

import org.jspecify.annotations.NullMarked;
