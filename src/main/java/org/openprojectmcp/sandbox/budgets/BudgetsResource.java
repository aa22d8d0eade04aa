package org.openprojectmcp.sandbox.budgets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.content.Budget;
import org.openprojectmcp.sandbox.projects.Projects;

/** Budgets of projects. Who may not see them is told so, whether there are any or not. */
public final class BudgetsResource {
    private static final String SEES = "view_budgets";

    private final Instance instance;
    private final BudgetRepresenter representer = new BudgetRepresenter();

    public BudgetsResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/budgets/{id}", this::get).get("/budgets/{id}/attachments", this::files);
        for (var name : Projects.COLLECTIONS) {
            router.get("/" + name + "/{id}/budgets", this::list);
        }
    }

    private Answer list(Request request) {
        var project = Projects.visible(instance, request);
        instance.access().require(request.caller(), SEES, project);
        return Answer.ok(
                HalCollection.of("/api/v3/projects/" + project.id() + "/budgets", of(project, request.caller())));
    }

    private List<ObjectNode> of(Project project, Caller caller) {
        return instance.state().content().budgets().all().stream()
                .filter(budget -> budget.projectId() == project.id())
                .map(budget -> representer.element(budget, caller))
                .toList();
    }

    private Answer get(Request request) {
        return Answer.ok(representer.element(find(request), request.caller()));
    }

    private Answer files(Request request) {
        return Answer.ok(HalCollection.of(BudgetRepresenter.href(find(request)) + "/attachments", List.of()));
    }

    private Budget find(Request request) {
        var budget = instance.state().content().budgets().find(request.id());
        if (budget == null) {
            throw ApiError.notFound();
        }
        instance.access()
                .require(request.caller(), SEES, instance.state().projects().get(budget.projectId()));
        return budget;
    }
}
