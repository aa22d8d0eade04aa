/** The life of a call inside this room: look up, policy, arguments, the route, the result. */
@NullMarked
package org.openprojectmcp.tool.call;

import org.jspecify.annotations.NullMarked;
