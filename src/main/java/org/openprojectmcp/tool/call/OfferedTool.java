package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.camel.AiConsumer;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;

/**
 * A tool under the policy in force.
 *
 * @param listed as clients see it
 * @param confirmed whether policy wants its calls confirmed before they write
 */
record OfferedTool(ToolDescriptor descriptor, AiConsumer consumer, Tool listed, boolean confirmed) {

    /** The argument by which a caller confirms what a preview showed. */
    static final String CONFIRM = "confirm";

    static OfferedTool of(ToolDescriptor descriptor, AiConsumer consumer, ToolPolicy policy) {
        boolean confirmed = policy.confirms(descriptor.tool().annotations());
        Tool listed = confirmed ? withConfirmation(descriptor.tool()) : descriptor.tool();
        return new OfferedTool(descriptor, consumer, listed, confirmed);
    }

    private static Tool withConfirmation(Tool tool) {
        ObjectNode schema = tool.inputSchema().deepCopy();
        schema.withObjectProperty("properties")
                .putObject(CONFIRM)
                .put("type", "string")
                .put(
                        "description",
                        "The token of the preview that the user has agreed to; leave it out to get the preview");
        return new Tool(
                tool.name(),
                tool.title(),
                tool.description(),
                tool.toolset(),
                schema,
                tool.outputSchema(),
                tool.annotations());
    }
}
