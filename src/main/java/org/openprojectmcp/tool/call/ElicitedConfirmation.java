package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.ToolResult;

/**
 * Asks the person at the client for the confirmation that a write needs, with what its preview shows. Where the client cannot ask, the
 * preview itself is the answer and its token the way to go on.
 */
final class ElicitedConfirmation {

    private static final InputRequest.Kind ELICITATION = InputRequest.Kind.ELICITATION;

    private ElicitedConfirmation() {}

    /**
     * Goes on from a preview, if {@code result} is one that waits for a confirmation.
     *
     * @param confirmed runs the call again with the token of the preview
     */
    static ToolResult of(Tool tool, ToolResult result, CallContext call, Function<String, ToolResult> confirmed) {
        if (!(result instanceof ToolResult.Structured preview) || !call.canAsk(ELICITATION)) {
            return result;
        }
        JsonNode token = preview.content().path(ToolPolicy.CONFIRM);
        if (!preview.content().path("preview").asBoolean() || !token.isTextual()) {
            return result;
        }
        String question = question(tool, preview.content());
        // Named after what it asks: an answer to an earlier preview is none to one that looks different now.
        String key = "confirm_" + digest(question);
        InputRequest request = new InputRequest(ELICITATION, form(question));
        JsonNode answer = call.ask(Map.of(key, request)).getOrDefault(key, JsonNodeFactory.instance.objectNode());
        return answer.path("action").asText().equals("accept")
                ? confirmed.apply(token.textValue())
                : new ToolResult.Failed("The user did not confirm this ("
                        + answer.path("action").asText("no answer")
                        + "). Nothing was changed; do not try again unasked.");
    }

    /** A form without fields: to accept it is the confirmation. */
    private static ObjectNode form(String question) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().put("message", question);
        params.putObject("requestedSchema").put("type", "object").putObject("properties");
        return params;
    }

    private static String question(Tool tool, ObjectNode preview) {
        StringBuilder text = new StringBuilder(tool.title()).append("? This would happen in OpenProject:");
        preview.properties().forEach(member -> {
            switch (member.getKey()) {
                case "preview", "ready", "note", ToolPolicy.CONFIRM -> {}
                default -> append(text, member.getKey(), member.getValue());
            }
        });
        return text.toString();
    }

    private static void append(StringBuilder text, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> append(text, field.getKey(), field.getValue()));
        } else {
            text.append("\n- ").append(name.replace('_', ' ')).append(": ").append(words(value));
        }
    }

    /** A value, or a change from one to the other. */
    private static String words(JsonNode value) {
        if (value.isArray() && value.size() == 2 && value.path(0).isValueNode()) {
            return words(value.path(0)) + " → " + words(value.path(1));
        }
        return value.isNull() ? "none" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
