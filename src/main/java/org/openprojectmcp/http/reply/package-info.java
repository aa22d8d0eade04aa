/**
 * What goes out: replies that are JSON or an event stream, streams that stay open or can be resumed, and the heart-beat that keeps them
 * alive. All writes of a connection happen on its event loop; no stream holds a thread.
 */
@NullMarked
package org.openprojectmcp.http.reply;

import org.jspecify.annotations.NullMarked;
