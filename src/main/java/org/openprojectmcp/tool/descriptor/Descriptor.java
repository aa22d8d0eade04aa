package org.openprojectmcp.tool.descriptor;

import org.openprojectmcp.tool.kind.KindPlan;
import org.openprojectmcp.tool.schema.ArgumentSchema;

/** What a route offers to clients. Immutable. */
public sealed interface Descriptor permits ToolDescriptor, ResourceDescriptor, PromptDescriptor {

    /** The name, unique among the descriptors of its type. */
    String name();

    /** The arguments that a call may bring. */
    ArgumentSchema arguments();

    /** Which of the arguments are read by their kind. */
    KindPlan kinds();
}
