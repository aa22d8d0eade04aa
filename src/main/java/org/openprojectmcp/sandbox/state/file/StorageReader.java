package org.openprojectmcp.sandbox.state.file;

import java.time.Instant;
import org.openprojectmcp.sandbox.model.storages.FileLink;
import org.openprojectmcp.sandbox.model.storages.OriginFile;
import org.openprojectmcp.sandbox.model.storages.ProjectStorage;
import org.openprojectmcp.sandbox.model.storages.Storage;
import org.openprojectmcp.sandbox.model.storages.StoredFile;
import org.openprojectmcp.sandbox.state.State;

/** Reads file storages with their files, the projects that use them, and file links. */
final class StorageReader {
    private final State state;
    private final Instant now;

    StorageReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        file.list("storages").forEach(e -> e.addTo(state.storages().all(), storage(e)));
        file.list("project_storages").forEach(e -> e.addTo(state.storages().ofProjects(), projectStorage(e)));
        file.list("file_links").forEach(e -> e.addTo(state.storages().fileLinks(), fileLink(e)));
    }

    private Storage storage(Entry e) {
        var host = e.text("host");
        var files = e.list("files").stream().map(this::storedFile).toList();
        if (files.isEmpty() || !files.get(0).root()) {
            throw e.at("files").fault("must begin with the root, whose location is /");
        }
        var created = e.instant("created_at", now);
        return new Storage(
                e.integer("id"),
                e.text("name"),
                host.endsWith("/") ? host : host + "/",
                files,
                created,
                e.instant("updated_at", created));
    }

    private StoredFile storedFile(Entry e) {
        var location = e.text("location");
        var created = e.instant("created_at", now);
        var name = location.equals("/") ? "/" : location.substring(location.lastIndexOf('/') + 1);
        var file = new OriginFile(
                e.text("id"),
                name,
                e.text("mime_type", OriginFile.DIRECTORY),
                e.integer("size", 0),
                created,
                e.instant("modified_at", created),
                e.text("created_by", ""),
                e.text("modified_by", ""));
        return new StoredFile(location, file);
    }

    private ProjectStorage projectStorage(Entry e) {
        var created = e.instant("created_at", now);
        return new ProjectStorage(
                e.integer("id"),
                e.reference("project_id", state.projects(), "project"),
                linked(e.at("storage_id")).id(),
                e.reference("creator_id", state.principals(), "user"),
                e.textOrNull("folder"),
                created,
                e.instant("updated_at", created));
    }

    private FileLink fileLink(Entry e) {
        var storage = linked(e.at("storage_id"));
        var file = storage.find(e.text("file"));
        if (file == null) {
            throw e.at("file").fault("is no file of " + storage.name());
        }
        var created = e.instant("created_at", now);
        return new FileLink(
                e.integer("id"),
                storage.id(),
                e.reference("work_package_id", state.workPackages(), "work package"),
                e.reference("creator_id", state.principals(), "user"),
                file.file(),
                created,
                created);
    }

    private Storage linked(Entry id) {
        var storage = state.storages().all().find(id.asInteger());
        if (storage == null) {
            throw id.fault("names no storage");
        }
        return storage;
    }
}
