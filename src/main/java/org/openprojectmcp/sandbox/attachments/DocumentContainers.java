package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.Document;
import org.openprojectmcp.sandbox.news.DocumentRepresenter;

/** Documents as containers. */
final class DocumentContainers implements ContainerKind {
    private final Instance instance;

    DocumentContainers(Instance instance) {
        this.instance = instance;
    }

    @Override
    public String collection() {
        return "documents";
    }

    @Override
    public @Nullable Container find(int id) {
        var row = instance.state().documents().find(id);
        return row == null ? null : new Of(row);
    }

    @Override
    public Set<String> uploadPermissions() {
        return Set.of("manage_documents");
    }

    private final class Of implements Container {
        private final Document row;

        Of(Document row) {
            this.row = row;
        }

        @Override
        public Link link() {
            return Link.to("/api/v3/documents/" + row.id(), row.title());
        }

        @Override
        public ObjectNode element(Caller caller) {
            return new DocumentRepresenter(instance).element(row, caller);
        }

        @Override
        public boolean visible(Caller caller) {
            return instance.access().allowed(caller, "view_documents", row.projectId());
        }

        @Override
        public boolean mayAdd(Caller caller) {
            return instance.access().allowed(caller, "manage_documents", row.projectId());
        }

        @Override
        public boolean mayDelete(Caller caller) {
            return mayAdd(caller);
        }
    }
}
