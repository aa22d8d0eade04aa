/** What a route file says of its tool, resource or prompt, read and compiled. */
@NullMarked
package org.openprojectmcp.tool.descriptor;

import org.jspecify.annotations.NullMarked;
