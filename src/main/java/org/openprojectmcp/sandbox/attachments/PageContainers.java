package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.rooms.Page;
import org.openprojectmcp.sandbox.rooms.PageRepresenter;

/** Wiki pages or posts as containers. */
final class PageContainers implements ContainerKind {
    private final Instance instance;
    private final Page.Kind kind;

    PageContainers(Instance instance, Page.Kind kind) {
        this.instance = instance;
        this.kind = kind;
    }

    @Override
    public String collection() {
        return kind.collection();
    }

    @Override
    public @Nullable Container find(int id) {
        var page = kind.find(instance.state().content(), id);
        return page == null ? null : new Of(page);
    }

    @Override
    public Set<String> uploadPermissions() {
        return Set.of(kind.edits());
    }

    private final class Of implements Container {
        private final Page page;

        Of(Page page) {
            this.page = page;
        }

        @Override
        public Link link() {
            return Link.to(page.href(), page.title());
        }

        @Override
        public ObjectNode element(Caller caller) {
            return new PageRepresenter(instance).element(page, caller);
        }

        @Override
        public boolean visible(Caller caller) {
            return instance.access().allowed(caller, kind.sees(), page.projectId());
        }

        @Override
        public boolean mayAdd(Caller caller) {
            return instance.access().allowed(caller, kind.edits(), page.projectId());
        }

        @Override
        public boolean mayDelete(Caller caller) {
            return mayAdd(caller);
        }
    }
}
