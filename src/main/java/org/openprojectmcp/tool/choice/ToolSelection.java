package org.openprojectmcp.tool.choice;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Some of the tools: those of the toolsets and those that are named, without the excluded ones.
 *
 * @param toolsets names of toolsets, {@value #DEFAULT} and {@value #ALL} among them
 * @param tools names or aliases of tools
 * @param excluded names or aliases of tools; wins over the other two
 * @param readOnly without every tool that writes
 */
public record ToolSelection(Set<String> toolsets, Set<String> tools, Set<String> excluded, boolean readOnly) {

    /** The toolset that tools of all toolsets belong to by their tag. */
    public static final String DEFAULT = ToolTraits.DEFAULT;

    /** Every toolset. */
    public static final String ALL = "all";

    /** Every tool. */
    public static final ToolSelection EVERYTHING = new ToolSelection(Set.of(ALL), Set.of(), Set.of(), false);

    public ToolSelection {
        toolsets = Set.copyOf(toolsets);
        tools = Set.copyOf(tools);
        excluded = Set.copyOf(excluded);
    }

    /** Why the tool is none of these; nothing when it is one. */
    public Optional<Omission> omits(ToolTraits tool) {
        if (readOnly && tool.writes()) {
            return Optional.of(Omission.READ_ONLY);
        }
        if (!Collections.disjoint(excluded, tool.names())) {
            return Optional.of(Omission.EXCLUDED);
        }
        return names(tool) || namesToolsetOf(tool) ? Optional.empty() : Optional.of(Omission.NOT_CHOSEN);
    }

    /** Whether the tool itself is named, not only a toolset of it. */
    boolean names(ToolTraits tool) {
        return !Collections.disjoint(tools, tool.names());
    }

    private boolean namesToolsetOf(ToolTraits tool) {
        return toolsets.contains(ALL)
                || toolsets.contains(tool.toolset())
                || (tool.isDefault() && toolsets.contains(DEFAULT));
    }
}
