package org.openprojectmcp.routes.bulk;

import com.fasterxml.jackson.databind.JsonNode;

/** What an answer for many says of one. */
final class Outcomes {

    private Outcomes() {}

    /** What became of the work package of that id, in words. */
    static String result(JsonNode answer, long id) {
        for (JsonNode row : answer.path("rows")) {
            if (row.path(0).asLong() == id) {
                return row.path(2).asText();
            }
        }
        throw new AssertionError(id + " is not in " + answer);
    }
}
