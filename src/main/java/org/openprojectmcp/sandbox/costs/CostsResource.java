package org.openprojectmcp.sandbox.costs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.content.CostEntry;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.workpackages.Costs;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Cost types, and the costs of work packages by entry and by type. */
public final class CostsResource {
    private static final String[] SEES = {"view_cost_entries", "view_own_cost_entries"};

    private final Instance instance;

    public CostsResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/cost_types/{id}", this::costType)
                .get("/cost_entries/{id}", this::entry)
                .get("/work_packages/{id}/cost_entries", this::entries)
                .get("/work_packages/{id}/summarized_costs_by_type", this::byType);
    }

    private Answer costType(Request request) {
        instance.access().requireAnywhere(request.caller(), SEES);
        var type = instance.state().content().costTypes().find(request.id());
        if (type == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(Hal.of("CostType")
                .put("id", type.id())
                .put("name", type.name())
                .put("unit", type.unit())
                .put("unitPlural", type.unitPlural())
                .put("isDefault", type.standard())
                .link("self", Costs.link(type))
                .node());
    }

    private Answer entry(Request request) {
        var id = request.id();
        var entry = instance.state().content().costEntries().find(id);
        if (entry == null) {
            throw ApiError.notFound();
        }
        var row = instance.state().workPackages().get(entry.workPackageId());
        var rights = instance.access().rights(request.caller(), WorkPackages.project(instance, row));
        var seen = new Costs(instance.state(), row, request.caller(), rights).entries();
        if (!WorkPackages.visible(instance, request.caller(), row) || !seen.contains(entry)) {
            throw ApiError.missingPermission();
        }
        return Answer.ok(document(entry, row));
    }

    private Answer entries(Request request) {
        var row = WorkPackages.visible(instance, request);
        var elements = costs(request, row).entries().stream()
                .map(entry -> document(entry, row))
                .toList();
        return Answer.ok(HalCollection.of(row.href() + "/cost_entries", elements));
    }

    private Answer byType(Request request) {
        return Answer.ok(costs(request, WorkPackages.visible(instance, request)).byType());
    }

    private Costs costs(Request request, WorkPackage row) {
        WorkPackages.require(instance, request, row, SEES);
        var rights = instance.access().rights(request.caller(), WorkPackages.project(instance, row));
        return new Costs(instance.state(), row, request.caller(), rights);
    }

    private ObjectNode document(CostEntry entry, WorkPackage row) {
        var state = instance.state();
        var subject = Link.to(row.href(), row.subject());
        return Hal.of("CostEntry")
                .put("id", entry.id())
                .put("spentUnits", JsonNodeFactory.instance.numberNode(entry.units()))
                .put("spentOn", entry.spentOn())
                .put("createdAt", entry.createdAt())
                .put("updatedAt", entry.updatedAt())
                .link("self", Link.to("/api/v3/cost_entries/" + entry.id()))
                .link("project", ProjectRepresenter.link(state.projects().get(row.projectId())))
                .link("user", PrincipalRepresenter.link(state.principals().get(entry.userId())))
                .link("costType", Costs.link(state.content().costTypes().get(entry.costTypeId())))
                .link("entity", subject)
                .link("workPackage", subject)
                .node();
    }
}
