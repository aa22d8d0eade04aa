package org.openprojectmcp.sandbox.attachments;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.rooms.Page;

/** All kinds of things that files hang on. */
final class Containers {
    private final Map<String, ContainerKind> kinds = new LinkedHashMap<>();

    Containers(Instance instance) {
        for (var kind : List.of(
                new WorkPackageContainers(instance),
                new ActivityContainers(instance),
                PermittedContainers.documents(instance),
                PermittedContainers.meetings(instance),
                PermittedContainers.pages(instance, Page.Kind.WIKI_PAGE),
                PermittedContainers.pages(instance, Page.Kind.POST))) {
            kinds.put(kind.collection(), kind);
        }
    }

    Iterable<ContainerKind> kinds() {
        return kinds.values();
    }

    /** The container of an attachment; {@code null} when it has none. */
    @Nullable
    Container of(Attachment attachment) {
        var key = attachment.container();
        var kind = key == null ? null : kinds.get(key.collection());
        return key == null || kind == null ? null : kind.find(key.id());
    }

    /** The permissions of which one allows to upload a file without a container. */
    Set<String> uploadPermissions() {
        var permissions = new LinkedHashSet<String>();
        kinds.values().forEach(kind -> permissions.addAll(kind.uploadPermissions()));
        return permissions;
    }
}
