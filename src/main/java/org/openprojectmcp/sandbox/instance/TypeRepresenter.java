package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.definition.Type;

/** A work package type as HAL. */
public final class TypeRepresenter implements Representer<Type> {

    /** The link to a type. */
    public static Link link(Type type) {
        return Link.to("/api/v3/types/" + type.id(), type.name());
    }

    @Override
    public ObjectNode element(Type type, Caller caller) {
        return Hal.of("Type")
                .put("id", type.id())
                .put("name", type.name())
                .put("color", type.color())
                .put("position", type.position())
                .put("isDefault", type.isDefault())
                .put("isMilestone", type.milestone())
                .put("createdAt", type.createdAt())
                .put("updatedAt", type.updatedAt())
                .link("self", link(type))
                .node();
    }
}
