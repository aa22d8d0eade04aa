package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** From a caller's arguments to the JSON that API v3 wants: only what was given, null where something is to be cleared. */
public final class Payload {

    private Payload() {}

    /** @param arguments members by the words of the fields */
    public static ObjectNode of(JsonNode arguments) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.values()) {
            JsonNode value = arguments.path(field.word());
            if (!value.isMissingNode()) {
                field.write(value, payload);
            }
        }
        return payload;
    }
}
