package org.openprojectmcp.tool.choice;

import java.util.List;
import java.util.Set;

/**
 * What a tool is chosen by.
 *
 * @param names its name, then its aliases
 * @param tags the words in its file's option {@code tags}, as Camel has them; two of them mean something here
 * @param writes whether it may change anything
 */
public record ToolTraits(List<String> names, String toolset, Set<String> tags, boolean writes) {

    /** The tag of a tool that is on unless the operator says otherwise. */
    public static final String DEFAULT = "default";

    /** The tag of a tool that no toolset turns on, only its name. */
    public static final String OPT_IN = "opt-in";

    public ToolTraits {
        names = List.copyOf(names);
        tags = Set.copyOf(tags);
    }

    /** The name that is not an alias. */
    public String name() {
        return names.get(0);
    }

    boolean isDefault() {
        return tags.contains(DEFAULT);
    }

    boolean isOptIn() {
        return tags.contains(OPT_IN);
    }
}
