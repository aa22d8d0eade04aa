/** What clients are told without asking again: that lists have changed, and resources that they subscribed to. */
@NullMarked
package org.openprojectmcp.protocol.watch;

import org.jspecify.annotations.NullMarked;
