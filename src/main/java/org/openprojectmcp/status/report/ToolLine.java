package org.openprojectmcp.status.report;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.status.traffic.ToolFigures;
import org.openprojectmcp.tool.directory.ToolEntry;

/**
 * A tool as the report has it.
 *
 * @param file below the routes folder; {@code null} while its file is not known
 * @param figures {@code null} when it was not called yet
 */
public record ToolLine(ToolEntry entry, @Nullable String file, @Nullable ToolFigures figures) {

    public String name() {
        return entry.tool().name();
    }

    /** Whether clients get it, unless their headers leave it out. */
    public boolean on() {
        return entry.off() == null;
    }
}
