package org.openprojectmcp.shape.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is wrong with a plan. Pure functions. */
final class Findings {

    private Findings() {}

    /** Where dates contradict relations. */
    static ArrayNode conflicts(Plan plan) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Need need : plan.conflicts()) {
            list.addObject()
                    .put("id", need.task())
                    .put("subject", plan.task(need.task()).subject())
                    .put("needs", need.on())
                    .put("working_days_too_early", -plan.slack(need).orElse(0));
        }
        return list;
    }

    /** Work packages that wait for each other. */
    static ArrayNode circles(Plan plan) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (List<Long> circle : plan.circles()) {
            ArrayNode ids = list.addArray();
            circle.forEach(ids::add);
        }
        return list;
    }

    /** Adds both to a result, where there is something to say. */
    static void add(ObjectNode result, Plan plan) {
        ArrayNode conflicts = conflicts(plan);
        if (!conflicts.isEmpty()) {
            result.set("conflicts", conflicts);
        }
        ArrayNode circles = circles(plan);
        if (!circles.isEmpty()) {
            result.set("circles", circles);
        }
    }
}
