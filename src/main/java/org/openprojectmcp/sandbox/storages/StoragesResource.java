package org.openprojectmcp.sandbox.storages;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.storages.StoredFile;

/** Storages and the files that lie in them. */
public final class StoragesResource {
    private final StorageAccess access;
    private final StorageRepresenter representer = new StorageRepresenter();

    public StoragesResource(Instance instance) {
        this.access = new StorageAccess(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/storages", this::list)
                .get(
                        "/storages/{id}",
                        request -> Answer.ok(representer.element(access.find(request), request.caller())))
                .get("/storages/{id}/files", this::files)
                .get("/storages/{id}/open", this::open);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var elements = access.visible(caller)
                .map(storage -> representer.element(storage, caller))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/storages?filters=%5B%5D", elements));
    }

    /** What lies in a directory, given by id or path; in the root without one. */
    private Answer files(Request request) {
        var storage = access.find(request);
        var asked = request.queryValue("parent");
        var directory = storage.find(asked == null ? "/" : asked);
        if (directory == null) {
            throw ApiError.notFound();
        }
        requireDirectory(directory);
        return Answer.ok(StoredFileRepresenter.in(storage, directory));
    }

    private static void requireDirectory(StoredFile file) {
        if (!file.file().directory()) {
            throw ApiError.invalidQuery("The given parent is not a directory.");
        }
    }

    private Answer open(Request request) {
        return Answer.seeOther(access.find(request).host() + "index.php/apps/files");
    }
}
