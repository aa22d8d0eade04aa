package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.tool.choice.ToolSelection;

/**
 * What the operator allows tools to do.
 *
 * @param confirmation which tools are confirmed before they write
 * @param selection which tools there are
 */
public record ToolPolicy(Settings.Confirm confirmation, ToolSelection selection) {

    /** The argument with which a caller confirms what a preview showed. */
    public static final String CONFIRM = "confirm";

    /** Whether a tool of these effects is confirmed before it writes. */
    public boolean confirms(ToolAnnotations effects) {
        return switch (confirmation) {
            case OFF -> false;
            case DESTRUCTIVE -> !effects.readOnlyHint() && effects.destructiveHint();
            case ALL -> !effects.readOnlyHint();
        };
    }

    /** A tool as clients see it: one that is confirmed takes the token of its preview. */
    public Tool listed(Tool tool) {
        if (!confirms(tool.annotations())) {
            return tool;
        }
        ObjectNode schema = tool.inputSchema().deepCopy();
        schema.withObjectProperty("properties")
                .putObject(CONFIRM)
                .put("type", "string")
                .put("description", "Token of the preview the user agreed to; without it a preview is returned");
        return new Tool(
                tool.name(),
                tool.title(),
                tool.description(),
                tool.toolset(),
                schema,
                tool.outputSchema(),
                tool.annotations(),
                tool.icons());
    }
}
