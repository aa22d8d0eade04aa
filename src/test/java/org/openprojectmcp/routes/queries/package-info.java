/** The tools of saved queries, before the sandbox. */
@NullMarked
package org.openprojectmcp.routes.queries;

import org.jspecify.annotations.NullMarked;
