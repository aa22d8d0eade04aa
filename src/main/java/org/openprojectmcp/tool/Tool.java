package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool as clients see it. The schemas are JSON Schema 2020-12 with {@code "type": "object"} at their root and are not to be
 * changed by whoever receives them.
 *
 * @param toolset the group of tools that it belongs to, which is the folder of its file
 * @param inputSchema its arguments, without this server's own annotations
 * @param outputSchema the shape of its structured result, if it has one
 */
public record Tool(
        String name,
        String title,
        String description,
        String toolset,
        ObjectNode inputSchema,
        @Nullable ObjectNode outputSchema,
        ToolAnnotations annotations,
        List<Icon> icons) {

    public Tool {
        icons = List.copyOf(icons);
    }

    /** One without icons. */
    public Tool(
            String name,
            String title,
            String description,
            String toolset,
            ObjectNode inputSchema,
            @Nullable ObjectNode outputSchema,
            ToolAnnotations annotations) {
        this(name, title, description, toolset, inputSchema, outputSchema, annotations, List.of());
    }
}
