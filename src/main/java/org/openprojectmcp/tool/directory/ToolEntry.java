package org.openprojectmcp.tool.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.choice.WhyOff;

/**
 * A tool as a caller finds it.
 *
 * @param names its name, then its aliases
 * @param off why this caller does not get it; {@code null} for a tool that is listed
 */
public record ToolEntry(Tool tool, List<String> names, @Nullable WhyOff off) {

    public ToolEntry {
        names = List.copyOf(names);
    }

    /** What it does, in the first sentence of its description. */
    String summary() {
        String line = tool.description().lines().findFirst().orElse("");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }
}
