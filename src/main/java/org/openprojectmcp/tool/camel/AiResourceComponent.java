package org.openprojectmcp.tool.camel;

import org.openprojectmcp.tool.descriptor.AiScheme;

/** Makes a route a resource. */
public final class AiResourceComponent extends AiComponent {

    public AiResourceComponent() {
        super(AiScheme.RESOURCE);
    }
}
