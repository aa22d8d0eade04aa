package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.definition.Status;

/** A status as HAL. */
public final class StatusRepresenter implements Representer<Status> {

    /** The link to a status. */
    public static Link link(Status status) {
        return Link.to("/api/v3/statuses/" + status.id(), status.name());
    }

    @Override
    public ObjectNode element(Status status, Caller caller) {
        return Hal.of("Status")
                .put("id", status.id())
                .put("name", status.name())
                .put("isClosed", status.closed())
                .put("color", status.color())
                .put("isDefault", status.isDefault())
                .put("isReadonly", status.readonly())
                .put("excludedFromTotals", status.excludedFromTotals())
                .put("defaultDoneRatio", status.doneRatio())
                .put("position", status.position())
                .link("self", link(status))
                .node();
    }
}
