package org.openprojectmcp.tool.descriptor;

import java.util.List;
import java.util.Optional;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.kind.KindPlan;
import org.openprojectmcp.tool.schema.ArgumentSchema;

/**
 * A tool.
 *
 * @param tool as clients see it when no policy adds to it
 * @param aliases the names, not listed, under which it can be called too
 */
public record ToolDescriptor(Tool tool, ArgumentSchema arguments, KindPlan kinds, List<Alias> aliases)
        implements Descriptor {

    public ToolDescriptor {
        aliases = List.copyOf(aliases);
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
