package org.openprojectmcp.routes.costs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;

/** The demo organisation with one of each thing that a tool is about and the demo has none of. */
final class CountedState {

    private CountedState() {}

    static ObjectNode small() {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        ObjectNode field = state.putArray("custom_fields").addObject();
        field.put("id", 1)
                .put("name", "Region")
                .put("type", "WorkPackageCustomField")
                .put("field_format", "list")
                .put("required", false)
                .put("for_all", true)
                .put("filter", true);
        field.putArray("types").add("Task");
        field.putArray("options").addObject().put("id", 1).put("value", "North");
        ObjectNode action = state.putArray("custom_actions").addObject();
        action.put("id", 1).put("name", "Start work");
        action.putArray("status_ids").add(1);
        action.putObject("changes").put("percentageDone", 10);
        state.putArray("sprints")
                .addObject()
                .put("id", 1)
                .put("project_id", 1)
                .put("name", "Sprint 12")
                .put("start_date", "2026-11-16")
                .put("finish_date", "2026-11-27")
                .put("status", "active");
        return state;
    }
}
