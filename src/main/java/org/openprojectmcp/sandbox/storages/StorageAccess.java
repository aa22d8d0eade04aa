package org.openprojectmcp.sandbox.storages;

import java.util.stream.Stream;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.storages.ProjectStorage;
import org.openprojectmcp.sandbox.model.storages.Storage;
import org.openprojectmcp.sandbox.state.Storages;

/** Who sees which storage: those who see file links in a project that uses it, and whoever may choose storages for a project. */
final class StorageAccess {
    static final String SEES = "view_file_links";
    static final String WRITES = "manage_file_links";
    private static final String CHOOSES = "manage_files_in_project";

    private final Instance instance;

    StorageAccess(Instance instance) {
        this.instance = instance;
    }

    Storages storages() {
        return instance.state().storages();
    }

    Stream<Storage> visible(Caller caller) {
        return storages().all().all().stream().filter(storage -> visible(storage, caller));
    }

    boolean visible(Storage storage, Caller caller) {
        return instance.access().allowedAnywhere(caller, CHOOSES)
                || ofProjects(caller).anyMatch(row -> row.storageId() == storage.id());
    }

    /** The uses of storages in projects that the caller sees. */
    Stream<ProjectStorage> ofProjects(Caller caller) {
        return storages().ofProjects().all().stream()
                .filter(row -> instance.access().allowed(caller, SEES, row.projectId()));
    }

    /** The storage of the path; 404 when the caller does not see it. */
    Storage find(Request request) {
        var storage = storages().all().find(request.id());
        if (storage == null || !visible(storage, request.caller())) {
            throw ApiError.notFound();
        }
        return storage;
    }
}
