package org.openprojectmcp.sandbox.instance;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.definition.Type;

/** Work package types of the whole instance. */
public final class TypeResource {
    private final Instance instance;
    private final TypeRepresenter representer = new TypeRepresenter();

    public TypeResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/types", this::list).get("/types/{id}", this::get);
    }

    private Answer list(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages", "manage_types");
        var elements = instance.state().types().all().stream()
                .sorted(Comparator.comparing(Type::position))
                .map(type -> representer.element(type, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/types", elements));
    }

    private Answer get(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages", "manage_types");
        var type = instance.state().types().find(request.id());
        if (type == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(representer.single(type, request.caller()));
    }
}
