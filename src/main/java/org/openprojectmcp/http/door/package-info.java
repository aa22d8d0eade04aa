/**
 * The paths that clients use, and the way of a message from there to a thread of its own and back: the endpoint of Streamable HTTP, the
 * pair of 2024-11-05, and the executor of calls.
 */
@NullMarked
package org.openprojectmcp.http.door;

import org.jspecify.annotations.NullMarked;
