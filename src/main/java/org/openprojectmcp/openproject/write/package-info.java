/** Writes: payloads from arguments, previews, confirmations, what a write changed, and what is said when it is refused. */
@NullMarked
package org.openprojectmcp.openproject.write;

import org.jspecify.annotations.NullMarked;
