package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.openprojectmcp.tool.InputRequest;

/** Whether what a client answered can be an answer to what it was asked, so that routes need not doubt its shape. */
final class InputAnswer {

    private static final Set<String> ACTIONS = Set.of("accept", "decline", "cancel");
    private static final Set<String> ROLES = Set.of("user", "assistant");

    private InputAnswer() {}

    static boolean fits(InputRequest question, JsonNode answer) {
        if (!answer.isObject()) {
            return false;
        }
        return switch (question.kind()) {
            case ELICITATION -> isElicited(question, answer);
            case SAMPLING ->
                ROLES.contains(answer.path("role").asText())
                        && (answer.path("content").isObject()
                                || answer.path("content").isArray());
            case ROOTS -> isListOfRoots(answer.path("roots"));
        };
    }

    private static boolean isElicited(InputRequest question, JsonNode answer) {
        String action = answer.path("action").asText();
        JsonNode content = answer.path("content");
        if (!ACTIONS.contains(action)) {
            return false;
        }
        boolean isContent = content.isMissingNode() || content.isNull() || content.isObject();
        return isContent && (!action.equals("accept") || isFilled(question, content));
    }

    /** Only forms have fields; a question that refers to an address has none. */
    private static boolean isFilled(InputRequest question, JsonNode content) {
        for (JsonNode required : question.params().path("requestedSchema").path("required")) {
            if (!content.hasNonNull(required.asText())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isListOfRoots(JsonNode roots) {
        if (!roots.isArray()) {
            return false;
        }
        for (JsonNode root : roots) {
            if (!root.path("uri").isTextual()) {
                return false;
            }
        }
        return true;
    }
}
