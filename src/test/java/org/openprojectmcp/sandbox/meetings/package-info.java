/** Meetings as 17.4 and later write them. */
@NullMarked
package org.openprojectmcp.sandbox.meetings;

import org.jspecify.annotations.NullMarked;
