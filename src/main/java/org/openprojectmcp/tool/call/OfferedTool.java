package org.openprojectmcp.tool.call;

import java.util.List;
import org.openprojectmcp.tool.HeaderParameter;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.camel.Offer;
import org.openprojectmcp.tool.choice.ToolTraits;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.schema.HeaderParameters;

/**
 * A tool under the policy in force.
 *
 * @param listed as clients see it
 * @param traits what it is chosen by
 * @param headers the arguments that clients repeat in headers
 * @param confirmed whether policy wants its calls confirmed before they write
 */
record OfferedTool(
        ToolDescriptor descriptor,
        ToolTraits traits,
        Offer offer,
        Tool listed,
        List<HeaderParameter> headers,
        boolean confirmed) {

    static OfferedTool of(ToolDescriptor descriptor, Offer offer, ToolPolicy policy) {
        boolean confirmed = policy.confirms(descriptor.tool().annotations());
        Tool listed = policy.listed(descriptor.tool());
        return new OfferedTool(
                descriptor, descriptor.traits(), offer, listed, HeaderParameters.of(listed.inputSchema()), confirmed);
    }
}
