package org.openprojectmcp.tool.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openprojectmcp.openproject.instance.Requirement;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.choice.ToolTraits;
import org.openprojectmcp.tool.kind.KindPlan;
import org.openprojectmcp.tool.schema.ArgumentSchema;

/**
 * A tool.
 *
 * @param tool as clients see it when no policy adds to it
 * @param aliases the names, not listed, under which it can be called too
 * @param tags the words in the option of that name
 * @param requirement what OpenProject must have for it to work
 */
public record ToolDescriptor(
        Tool tool,
        ArgumentSchema arguments,
        KindPlan kinds,
        List<Alias> aliases,
        Set<String> tags,
        Requirement requirement)
        implements Descriptor {

    public ToolDescriptor {
        aliases = List.copyOf(aliases);
        tags = Set.copyOf(tags);
    }

    /** What it is chosen by. */
    public ToolTraits traits() {
        List<String> names = new ArrayList<>(List.of(tool.name()));
        aliases.forEach(alias -> names.add(alias.name()));
        return new ToolTraits(names, tool.toolset(), tags, !tool.annotations().readOnlyHint());
    }

    /** What callers of this tool's own name wrote differently before. */
    public Optional<Alias> formerly() {
        return aliases.stream().filter(alias -> alias.name().equals(name())).findFirst();
    }

    @Override
    public String name() {
        return tool.name();
    }
}
