/** One request of a client, whichever its era: what it wants, who asks, and how its client is asked back, told of progress and logged to. */
@NullMarked
package org.openprojectmcp.protocol.request;

import org.jspecify.annotations.NullMarked;
