/** How requests to OpenProject travel: connections, trust, time and size limits, retries, and the headers that leave. */
@NullMarked
package org.openprojectmcp.openproject.client;

import org.jspecify.annotations.NullMarked;
