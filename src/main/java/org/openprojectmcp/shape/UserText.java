package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Text that people wrote in OpenProject, marked as such so that nobody takes it for an instruction: {@code {"user_text": …}}, with
 * {@code length} when it had to be cut.
 */
final class UserText {

    private UserText() {}

    /** @param formattable an object with {@code raw} */
    static JsonNode of(JsonNode formattable, int longest) {
        String raw = formattable.path("raw").asText("").strip();
        if (raw.isEmpty()) {
            return NullNode.getInstance();
        }
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        if (raw.length() <= longest) {
            return text.put("user_text", raw);
        }
        return text.put("user_text", raw.substring(0, longest) + "…")
                .put("shown", longest)
                .put("length", raw.length());
    }
}
