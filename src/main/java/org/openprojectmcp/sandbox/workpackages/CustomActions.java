package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Rights;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomAction;

/** The custom actions that a work package has for those who may edit it, and their documents. */
final class CustomActions {
    static final String EDIT = "edit_work_packages";
    private static final String HREF = "/api/v3/custom_actions/";

    private CustomActions() {}

    static List<CustomAction> of(Instance instance, WorkPackage row, Rights rights) {
        if (!rights.may(EDIT)) {
            return List.of();
        }
        return instance.state().customActions().all().stream()
                .filter(action -> action.fits(row))
                .toList();
    }

    static Link link(CustomAction action) {
        return Link.to(HREF + action.id(), action.name());
    }

    static ObjectNode document(CustomAction action) {
        return Hal.of("CustomAction")
                .put("name", action.name())
                .put("description", action.description())
                .link("self", link(action))
                .link(
                        "executeImmediately",
                        Link.action(HREF + action.id() + "/execute", "post").title("Execute " + action.name()))
                .node();
    }
}
