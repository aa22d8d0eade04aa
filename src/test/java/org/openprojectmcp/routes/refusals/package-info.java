/** Calls that cannot be done, toolset by toolset: what their callers are told, and that nothing has changed. */
@NullMarked
package org.openprojectmcp.routes.refusals;

import org.jspecify.annotations.NullMarked;
