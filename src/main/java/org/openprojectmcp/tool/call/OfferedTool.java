package org.openprojectmcp.tool.call;

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

    static OfferedTool of(ToolDescriptor descriptor, AiConsumer consumer, ToolPolicy policy) {
        boolean confirmed = policy.confirms(descriptor.tool().annotations());
        return new OfferedTool(descriptor, consumer, policy.listed(descriptor.tool()), confirmed);
    }
}
