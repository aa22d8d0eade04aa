package org.openprojectmcp.sandbox.instance;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.definition.Status;

/** Statuses: whoever may see work packages anywhere may read them. */
public final class StatusResource {
    private final Instance instance;
    private final StatusRepresenter representer = new StatusRepresenter();

    public StatusResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/statuses", this::list).get("/statuses/{id}", this::get);
    }

    private Answer list(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var elements = instance.state().statuses().all().stream()
                .sorted(Comparator.comparing(Status::position))
                .map(status -> representer.element(status, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/statuses", elements));
    }

    private Answer get(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var status = instance.state().statuses().find(request.id());
        if (status == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(representer.single(status, request.caller()));
    }
}
