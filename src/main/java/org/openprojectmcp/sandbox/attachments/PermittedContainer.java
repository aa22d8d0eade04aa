package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Link;

/**
 * Something in a project whose files one permission shows, and another adds and deletes.
 *
 * @param sees the permission that shows it
 * @param edits the permission that changes it
 */
record PermittedContainer(
        Access access, int projectId, String sees, String edits, Link link, Function<Caller, ObjectNode> elements)
        implements Container {

    @Override
    public ObjectNode element(Caller caller) {
        return elements.apply(caller);
    }

    @Override
    public boolean visible(Caller caller) {
        return access.allowed(caller, sees, projectId);
    }

    @Override
    public boolean mayAdd(Caller caller) {
        return access.allowed(caller, edits, projectId);
    }

    @Override
    public boolean mayDelete(Caller caller) {
        return mayAdd(caller);
    }
}
