/** What clients did since the start: figures of each tool, who they are, what went wrong. Everything here is bounded. */
@NullMarked
package org.openprojectmcp.status.traffic;

import org.jspecify.annotations.NullMarked;
