package org.openprojectmcp.sandbox.rooms;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;

/** Wiki pages and posts of forums. API v3 shows them by id only, and of them little more than a title. */
public final class PagesResource {
    private final Instance instance;
    private final PageRepresenter representer;

    public PagesResource(Instance instance) {
        this.instance = instance;
        this.representer = new PageRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        for (var kind : Page.Kind.values()) {
            router.get("/" + kind.collection() + "/{id}", request -> get(kind, request));
        }
    }

    private Answer get(Page.Kind kind, Request request) {
        var page = kind.find(instance.state().content(), request.id());
        if (page == null || !instance.access().allowed(request.caller(), kind.sees(), page.projectId())) {
            throw ApiError.notFound();
        }
        return Answer.ok(representer.single(page, request.caller()));
    }
}
