/** What the instance holds: tables with indexes and id counters, and the reader of a state file. */
@NullMarked
package org.openprojectmcp.sandbox.state;

import org.jspecify.annotations.NullMarked;
