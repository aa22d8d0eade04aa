package org.openprojectmcp.sandbox.budgets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.content.Budget;

/** A budget as HAL. */
public final class BudgetRepresenter implements Representer<Budget> {

    /** The link to a budget. */
    public static Link link(Budget budget) {
        return Link.to(href(budget), budget.subject());
    }

    @Override
    public ObjectNode element(Budget budget, Caller caller) {
        return Hal.of("Budget")
                .put("id", budget.id())
                .put("subject", budget.subject())
                .link("self", link(budget))
                .link("attachments", Link.to(href(budget) + "/attachments"))
                .link("staticPath", Link.to("/budgets/" + budget.id()))
                .node();
    }

    static String href(Budget budget) {
        return "/api/v3/budgets/" + budget.id();
    }
}
