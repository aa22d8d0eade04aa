package org.openprojectmcp.protocol;

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
        boolean isFilledForm = action.equals("accept")
                && !question.params().path("mode").asText().equals("url");
        return isFilledForm
                ? isFilled(question, content)
                : content.isMissingNode() || content.isNull() || content.isObject();
    }

    private static boolean isFilled(InputRequest question, JsonNode content) {
        if (!content.isObject()) {
            return false;
        }
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
