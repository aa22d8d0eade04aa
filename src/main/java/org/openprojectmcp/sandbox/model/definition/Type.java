package org.openprojectmcp.sandbox.model.definition;

import java.time.Instant;
import java.util.List;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A work package type with its form.
 *
 * @param isDefault whether new projects get it
 */
public record Type(
        int id,
        String name,
        boolean milestone,
        boolean isDefault,
        String color,
        int position,
        List<Group> groups,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /**
     * A section of the form.
     *
     * @param key the key of a section that OpenProject names, or the name itself
     * @param members attributes in snake case
     */
    public record Group(String key, List<String> members) {}

    /** Whether the form shows the attribute. */
    public boolean has(String member) {
        return groups.stream().anyMatch(g -> g.members().contains(member));
    }
}
