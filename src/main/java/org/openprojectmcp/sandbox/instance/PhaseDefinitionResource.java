package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.definition.PhaseDefinition;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;

/** The phases that projects may go through. */
public final class PhaseDefinitionResource {
    private final Instance instance;
    private final ListQuery<PhaseDefinition> list;

    public PhaseDefinitionResource(Instance instance) {
        this.instance = instance;
        this.list = new ListQuery<>(
                instance, new FilterSet<>(), new SortOrder<>(), Comparator.comparing(PhaseDefinition::id));
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/project_phase_definitions", this::list).get("/project_phase_definitions/{id}", this::get);
    }

    private Answer list(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_project_phases");
        var all = instance.state().phaseDefinitions().all().stream();
        return Answer.ok(list.page(request, all, PhaseDefinitionResource::document));
    }

    private Answer get(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_project_phases");
        var phase = instance.state().phaseDefinitions().find(request.id());
        if (phase == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(document(phase));
    }

    private static ObjectNode document(PhaseDefinition phase) {
        return Hal.of("ProjectPhaseDefinition")
                .put("id", phase.id())
                .put("name", phase.name())
                .put("startGate", phase.startGate())
                .put("startGateName", phase.startGateName())
                .put("finishGate", phase.finishGate())
                .put("finishGateName", phase.finishGateName())
                .put("createdAt", phase.createdAt())
                .put("updatedAt", phase.createdAt())
                .link("self", Link.to("/api/v3/project_phase_definitions/" + phase.id(), phase.name()))
                .node();
    }
}
