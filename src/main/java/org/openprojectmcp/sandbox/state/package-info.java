/** What the instance holds: tables with indexes and id counters; {@code file} reads it from a state file. */
@NullMarked
package org.openprojectmcp.sandbox.state;

import org.jspecify.annotations.NullMarked;
