package org.openprojectmcp.sandbox.instance;

import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;

/** Lists of what an instance without shares and file storages has none of. */
public final class UnusedListsResource {
    private final Instance instance;

    public UnusedListsResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/shares", request -> paged(request, Map.of("filters", "[]")))
                .get("/storages", request -> whole("/api/v3/storages?filters=%5B%5D"))
                .get(
                        "/project_storages",
                        request -> whole("/api/v3/project_storages?filters=%5B%5D&offset=1&pageSize=20"));
    }

    private Answer paged(Request request, Map<String, String> parameters) {
        var page = Page.of(request, instance.state().settings());
        return Answer.ok(new PagedCollection(request.path(), parameters, page, 0).of(List.of()));
    }

    private static Answer whole(String self) {
        return Answer.ok(HalCollection.of(self, List.of()));
    }
}
