/** The tools that there are, the ones that are off too: found by what they do, described, and counted. */
@NullMarked
package org.openprojectmcp.tool.directory;

import org.jspecify.annotations.NullMarked;
