package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** The dates of a work package; a milestone has one {@code date} in place of both. */
final class Dates {

    private Dates() {}

    static JsonNode start(JsonNode workPackage) {
        return first(workPackage, "startDate");
    }

    static JsonNode due(JsonNode workPackage) {
        return first(workPackage, "dueDate");
    }

    static boolean isMilestone(JsonNode workPackage) {
        return workPackage.hasNonNull("date")
                || workPackage.at("/_embedded/type/isMilestone").asBoolean();
    }

    private static JsonNode first(JsonNode workPackage, String field) {
        JsonNode date = workPackage.path(field);
        JsonNode found = date.isTextual() ? date : workPackage.path("date");
        return found.isTextual() ? found : NullNode.getInstance();
    }
}
