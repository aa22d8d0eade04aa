package org.openprojectmcp.sandbox.storages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.Dates;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.storages.OriginFile;
import org.openprojectmcp.sandbox.model.storages.Storage;
import org.openprojectmcp.sandbox.model.storages.StoredFile;

/** The files of a storage as HAL. */
final class StoredFileRepresenter {
    private static final Link NO_LINK = Link.to("urn:openproject-org:api:v3:storages:storage_file:no_link_provided");

    private StoredFileRepresenter() {}

    /** What lies in a directory, with the directory itself and those above it, outermost first. */
    static ObjectNode in(Storage storage, StoredFile directory) {
        return Hal.of("StorageFiles")
                .put("files", documents(storage.in(directory)))
                .put("parent", document(directory))
                .put("ancestors", documents(ancestors(storage, directory)))
                .link("self", NO_LINK)
                .node();
    }

    /** What is known of a file, whatever it is part of; what nobody knows is left out. */
    static Hal values(Hal hal, OriginFile file) {
        hal.put("id", file.id()).put("name", file.name());
        if (file.size() != null) {
            hal.put("size", file.size());
        }
        known(hal, "mimeType", file.mimeType());
        known(hal, "createdAt", time(file.createdAt()));
        known(hal, "lastModifiedAt", time(file.modifiedAt()));
        known(hal, "createdByName", file.createdBy());
        known(hal, "lastModifiedByName", file.modifiedBy());
        return hal;
    }

    private static void known(Hal hal, String name, @Nullable String value) {
        if (value != null) {
            hal.put(name, value);
        }
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : Dates.instant(time);
    }

    private static List<StoredFile> ancestors(Storage storage, StoredFile directory) {
        var above = new ArrayDeque<StoredFile>();
        var file = directory;
        while (!file.root()) {
            var parent = storage.find(file.parent());
            if (parent == null) {
                throw new IllegalStateException("No directory holds " + file.location());
            }
            above.addFirst(parent);
            file = parent;
        }
        return List.copyOf(above);
    }

    private static List<ObjectNode> documents(List<StoredFile> files) {
        return files.stream().map(StoredFileRepresenter::document).toList();
    }

    private static ObjectNode document(StoredFile file) {
        return values(Hal.of("StorageFile"), file.file())
                .put("location", file.location())
                .put("permissions", Hal.texts(List.of("readable", "writeable")))
                .link("self", NO_LINK)
                .node();
    }
}
