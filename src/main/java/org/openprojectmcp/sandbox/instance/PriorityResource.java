package org.openprojectmcp.sandbox.instance;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.definition.Priority;

/** Priorities: whoever may see work packages anywhere may read them. */
public final class PriorityResource {
    private final Instance instance;
    private final PriorityRepresenter representer = new PriorityRepresenter();

    public PriorityResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/priorities", this::list).get("/priorities/{id}", this::get);
    }

    private Answer list(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var elements = instance.state().priorities().all().stream()
                .sorted(Comparator.comparing(Priority::position))
                .map(priority -> representer.element(priority, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/priorities", elements));
    }

    private Answer get(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var priority = instance.state().priorities().find(request.id());
        if (priority == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(representer.single(priority, request.caller()));
    }
}
