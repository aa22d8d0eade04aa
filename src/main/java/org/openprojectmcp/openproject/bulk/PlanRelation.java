package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A relation of a plan.
 *
 * @param from the key of a work package of the plan, or the id of one that exists
 * @param type as the API calls it
 * @param to likewise
 * @param lag working days between; 0 when there are none
 */
record PlanRelation(String from, String type, String to, int lag) {

    private static final Map<String, String> TYPES = Map.of(
            "after", "follows",
            "before", "precedes",
            "blocked by", "blocked",
            "relates to", "relates",
            "duplicated by", "duplicated",
            "part of", "partof",
            "required by", "required");

    static PlanRelation of(JsonNode relation) {
        return new PlanRelation(
                relation.path("from").asText().strip(),
                type(relation.path("is").asText()),
                relation.path("to").asText().strip(),
                relation.path("lag").asInt());
    }

    /** What the API calls a relation that people call so. */
    static String type(String is) {
        return TYPES.getOrDefault(is, is);
    }

    /** Whether it decides which of both comes first. */
    boolean plansDates() {
        return type.equals("follows") || type.equals("precedes");
    }

    String first() {
        return type.equals("follows") ? to : from;
    }

    String then() {
        return type.equals("follows") ? from : to;
    }
}
