package org.openprojectmcp.sandbox.instance;

import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;

/** Shares of single work packages, of which an instance without the Enterprise add-on has none. */
public final class SharesResource {
    private final Instance instance;

    public SharesResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/shares", request -> paged(request, Map.of("filters", "[]")));
    }

    private Answer paged(Request request, Map<String, String> parameters) {
        var page = Page.of(request, instance.state().settings());
        return Answer.ok(new PagedCollection(request.path(), parameters, page, 0).of(List.of()));
    }
}
