/** Tables as files for other programs: CSV, Markdown, JSON, iCalendar. */
@NullMarked
package org.openprojectmcp.shape.export;

import org.jspecify.annotations.NullMarked;
