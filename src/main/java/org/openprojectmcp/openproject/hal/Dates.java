package org.openprojectmcp.openproject.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** The dates of a work package; a milestone has one {@code date} in place of both. */
public final class Dates {

    private Dates() {}

    /** The day it starts; null when it has none. */
    public static JsonNode start(JsonNode workPackage) {
        return first(workPackage, "startDate");
    }

    /** The day it is due; null when it has none. */
    public static JsonNode due(JsonNode workPackage) {
        return first(workPackage, "dueDate");
    }

    /** Whether it is a single day rather than a span. */
    public static boolean isMilestone(JsonNode workPackage) {
        return workPackage.hasNonNull("date")
                || workPackage.at("/_embedded/type/isMilestone").asBoolean();
    }

    private static JsonNode first(JsonNode workPackage, String field) {
        JsonNode date = workPackage.path(field);
        JsonNode found = date.isTextual() ? date : workPackage.path("date");
        return found.isTextual() ? found : NullNode.getInstance();
    }
}
