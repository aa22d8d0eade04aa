/** The report on the status port: as a page for people in their language, as JSON for programs, as a stream for a page that is open. */
@NullMarked
package org.openprojectmcp.status.page;

import org.jspecify.annotations.NullMarked;
