package org.openprojectmcp.sandbox.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.people.Role;

/** A role as HAL. */
public final class RoleRepresenter implements Representer<Role> {

    /** The link to a role. */
    public static Link link(Role role) {
        return Link.to("/api/v3/roles/" + role.id(), role.name());
    }

    @Override
    public ObjectNode element(Role role, Caller caller) {
        return Hal.of("Role")
                .put("id", role.id())
                .put("name", role.name())
                .link("self", link(role))
                .node();
    }
}
