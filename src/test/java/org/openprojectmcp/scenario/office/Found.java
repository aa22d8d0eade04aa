package org.openprojectmcp.scenario.office;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds things in answers as a reader does: by what they say. */
final class Found {

    private Found() {}

    /** The title of a link of a resource of OpenProject. */
    static String title(JsonNode resource, String link) {
        return resource.path("_links").path(link).path("title").asText();
    }

    /** The first object of a list whose member has this value. */
    static JsonNode one(JsonNode list, String member, String value) {
        for (JsonNode candidate : list) {
            if (candidate.path(member).asText().equals(value)) {
                return candidate;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    /** The first row that has this value in a column. */
    static JsonNode one(JsonNode rows, int column, String value) {
        for (JsonNode row : rows) {
            if (row.path(column).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no " + value + " in " + rows);
    }
}
