package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.definition.Priority;

/** A work package priority as HAL. */
public final class PriorityRepresenter implements Representer<Priority> {

    /** The link to a priority. */
    public static Link link(Priority priority) {
        return Link.to("/api/v3/priorities/" + priority.id(), priority.name());
    }

    @Override
    public ObjectNode element(Priority priority, Caller caller) {
        return Hal.of("Priority")
                .put("id", priority.id())
                .put("name", priority.name())
                .put("position", priority.position())
                .put("color", priority.color())
                .put("isDefault", priority.isDefault())
                .put("isActive", priority.active())
                .link("self", link(priority))
                .node();
    }
}
