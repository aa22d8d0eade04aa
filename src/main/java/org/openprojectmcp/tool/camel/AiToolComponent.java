package org.openprojectmcp.tool.camel;

import org.openprojectmcp.tool.descriptor.AiScheme;

/** Makes a route a tool. */
public final class AiToolComponent extends AiComponent {

    public AiToolComponent() {
        super(AiScheme.TOOL);
    }
}
