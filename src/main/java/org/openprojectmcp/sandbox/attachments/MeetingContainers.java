package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.content.Meeting;
import org.openprojectmcp.sandbox.rooms.MeetingRepresenter;

/** Meetings as containers. */
final class MeetingContainers implements ContainerKind {
    private final Instance instance;

    MeetingContainers(Instance instance) {
        this.instance = instance;
    }

    @Override
    public String collection() {
        return "meetings";
    }

    @Override
    public @Nullable Container find(int id) {
        var row = instance.state().content().meetings().find(id);
        return row == null ? null : new Of(row);
    }

    @Override
    public Set<String> uploadPermissions() {
        return Set.of("create_meetings", "edit_meetings");
    }

    private final class Of implements Container {
        private final Meeting row;

        Of(Meeting row) {
            this.row = row;
        }

        @Override
        public Link link() {
            return Link.to("/api/v3/meetings/" + row.id(), row.title());
        }

        @Override
        public ObjectNode element(Caller caller) {
            return new MeetingRepresenter(instance).element(row, caller);
        }

        @Override
        public boolean visible(Caller caller) {
            return instance.access().allowed(caller, "view_meetings", row.projectId());
        }

        @Override
        public boolean mayAdd(Caller caller) {
            return instance.access().allowed(caller, "edit_meetings", row.projectId());
        }

        @Override
        public boolean mayDelete(Caller caller) {
            return mayAdd(caller);
        }
    }
}
