package org.openprojectmcp.tool.camel;

import org.openprojectmcp.tool.descriptor.AiScheme;

/** Makes a route a prompt. */
public final class AiPromptComponent extends AiComponent {

    public AiPromptComponent() {
        super(AiScheme.PROMPT);
    }
}
