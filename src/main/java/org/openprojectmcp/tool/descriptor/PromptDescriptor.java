package org.openprojectmcp.tool.descriptor;

import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.kind.KindPlan;
import org.openprojectmcp.tool.schema.ArgumentSchema;

/** A prompt. */
public record PromptDescriptor(Prompt prompt, ArgumentSchema arguments, KindPlan kinds) implements Descriptor {

    @Override
    public String name() {
        return prompt.name();
    }
}
