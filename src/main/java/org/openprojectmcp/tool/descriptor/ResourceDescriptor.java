package org.openprojectmcp.tool.descriptor;

import java.util.List;
import org.openprojectmcp.tool.Icon;
import org.openprojectmcp.tool.kind.KindPlan;
import org.openprojectmcp.tool.schema.ArgumentSchema;

/** A resource, or a family of them when its URI has variables. */
public record ResourceDescriptor(
        UriTemplate uri,
        String name,
        String title,
        String description,
        String mimeType,
        List<Icon> icons,
        ArgumentSchema arguments,
        KindPlan kinds)
        implements Descriptor {}
