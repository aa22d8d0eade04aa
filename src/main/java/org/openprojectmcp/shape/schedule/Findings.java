package org.openprojectmcp.shape.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is wrong with a plan, as members of a result that are there only when there is something to say. Pure functions. */
final class Findings {

    private Findings() {}

    /** Where dates contradict relations. */
    static void conflicts(ObjectNode result, Plan plan) {
        List<Need> conflicts = plan.conflicts();
        if (conflicts.isEmpty()) {
            return;
        }
        ArrayNode list = result.putArray("conflicts");
        for (Need need : conflicts) {
            list.addObject()
                    .put("id", need.task())
                    .put("subject", plan.task(need.task()).subject())
                    .put("needs", need.on())
                    .put("working_days_too_early", -plan.slack(need).orElse(0));
        }
    }

    /** Work packages that wait for each other. */
    static void circles(ObjectNode result, Plan plan) {
        List<List<Long>> circles = plan.circles();
        if (circles.isEmpty()) {
            return;
        }
        ArrayNode list = result.putArray("circles");
        for (List<Long> circle : circles) {
            ArrayNode ids = list.addArray();
            circle.forEach(ids::add);
        }
    }
}
