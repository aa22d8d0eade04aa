/** Meetings: when and where people meet, with whom, what is on the agenda and what came of it. */
@NullMarked
package org.openprojectmcp.sandbox.meetings;

import org.jspecify.annotations.NullMarked;
