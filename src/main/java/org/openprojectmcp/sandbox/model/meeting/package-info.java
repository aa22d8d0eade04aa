/** Meetings and what is on their agendas. */
@NullMarked
package org.openprojectmcp.sandbox.model.meeting;

import org.jspecify.annotations.NullMarked;
