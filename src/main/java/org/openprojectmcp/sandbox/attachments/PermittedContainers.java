package org.openprojectmcp.sandbox.attachments;

import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.meetings.MeetingRepresenter;
import org.openprojectmcp.sandbox.news.DocumentRepresenter;
import org.openprojectmcp.sandbox.rooms.Page;
import org.openprojectmcp.sandbox.rooms.PageRepresenter;

/** A kind of containers that permissions of their project alone govern. */
record PermittedContainers(
        String collection, Set<String> uploadPermissions, IntFunction<@Nullable PermittedContainer> byId)
        implements ContainerKind {

    @Override
    public @Nullable Container find(int id) {
        return byId.apply(id);
    }

    static PermittedContainers documents(Instance instance) {
        var edits = "manage_documents";
        return new PermittedContainers("documents", Set.of(edits), id -> {
            var row = instance.state().documents().find(id);
            return row == null
                    ? null
                    : new PermittedContainer(
                            instance.access(),
                            row.projectId(),
                            "view_documents",
                            edits,
                            Link.to("/api/v3/documents/" + id, row.title()),
                            caller -> new DocumentRepresenter(instance).element(row, caller));
        });
    }

    static PermittedContainers meetings(Instance instance) {
        var edits = "edit_meetings";
        return new PermittedContainers("meetings", Set.of("create_meetings", edits), id -> {
            var row = instance.state().content().meetings().find(id);
            return row == null
                    ? null
                    : new PermittedContainer(
                            instance.access(),
                            row.projectId(),
                            "view_meetings",
                            edits,
                            Link.to("/api/v3/meetings/" + id, row.title()),
                            caller -> new MeetingRepresenter(instance).element(row, caller));
        });
    }

    /** Wiki pages or posts. */
    static PermittedContainers pages(Instance instance, Page.Kind kind) {
        return new PermittedContainers(kind.collection(), Set.of(kind.edits()), id -> {
            var page = kind.find(instance.state().content(), id);
            return page == null
                    ? null
                    : new PermittedContainer(
                            instance.access(),
                            page.projectId(),
                            kind.sees(),
                            kind.edits(),
                            Link.to(page.href(), page.title()),
                            caller -> new PageRepresenter(instance).element(page, caller));
        });
    }
}
