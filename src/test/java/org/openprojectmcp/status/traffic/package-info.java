/** What is counted of clients, and its bounds. */
@NullMarked
package org.openprojectmcp.status.traffic;

import org.jspecify.annotations.NullMarked;
