package org.openprojectmcp.openproject.instance;

import org.jspecify.annotations.Nullable;

/**
 * What an OpenProject must have for something to work.
 *
 * @param since its first version that has it
 * @param feature a feature of its edition, as {@code availableFeatures} of its configuration names it
 * @param probe a path below {@code /api/v3} that can only be read where it works
 */
public record Requirement(@Nullable CoreVersion since, @Nullable String feature, @Nullable String probe) {

    /** That of what works everywhere. */
    public static final Requirement NONE = new Requirement(null, null, null);
}
