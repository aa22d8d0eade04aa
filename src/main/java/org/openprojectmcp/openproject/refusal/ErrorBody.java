package org.openprojectmcp.openproject.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.OpenProjectException.Fault;

/**
 * An error of the API.
 *
 * @param identifier the last part of its identifier; empty when it has none
 * @param message its text in the language of the key's user, cut short; empty when it has none
 * @param faults what it says about single attributes
 */
record ErrorBody(String identifier, String message, List<Fault> faults) {

    private static final int LONGEST = 400;

    static ErrorBody of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            return new ErrorBody("", "", List.of());
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode error : body.path("_embedded").path("errors")) {
            faults.add(fault(error));
        }
        if (faults.isEmpty() && body.path("_embedded").path("details").has("attribute")) {
            faults.add(fault(body));
        }
        String identifier = body.path("errorIdentifier").asText();
        return new ErrorBody(
                identifier.substring(identifier.lastIndexOf(':') + 1),
                cut(body.path("message").asText()),
                faults);
    }

    /** Whether the database ended the request to let another one through; it undoes what was begun. */
    boolean isDeadlock() {
        return message.contains("TRDeadlockDetected");
    }

    private static Fault fault(JsonNode error) {
        return new Fault(
                error.path("_embedded").path("details").path("attribute").asText(),
                cut(error.path("message").asText()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
