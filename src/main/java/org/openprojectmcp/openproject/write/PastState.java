package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a work package was at the points in time that a list was asked for. Pure functions. */
final class PastState {

    private PastState() {}

    /** What is told of a point in time: with {@code _meta}, and only what differed. */
    static JsonNode told(JsonNode workPackage, int point) {
        return workPackage.path("_embedded").path("attributesByTimestamp").path(point);
    }

    /** Whether it was there at that time, and among what was asked for. */
    static boolean isListed(JsonNode workPackage, int point) {
        JsonNode meta = told(workPackage, point).path("_meta");
        return meta.path("exists").asBoolean() && meta.path("matchesFilters").asBoolean();
    }

    /** Whether it was there at that time. */
    static boolean exists(JsonNode workPackage, int point) {
        return told(workPackage, point).path("_meta").path("exists").asBoolean();
    }

    /** The work package as it was: what differed stands there, all else is as it is now. */
    static JsonNode of(JsonNode workPackage, int point) {
        JsonNode differing = told(workPackage, point);
        ObjectNode then = workPackage.deepCopy();
        differing.properties().stream()
                .filter(property -> !property.getKey().startsWith("_"))
                .forEach(property -> then.set(property.getKey(), property.getValue()));
        ObjectNode links = then.withObject("/_links");
        differing.path("_links").properties().forEach(link -> links.set(link.getKey(), link.getValue()));
        return then;
    }
}
