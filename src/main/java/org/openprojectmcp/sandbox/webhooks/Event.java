package org.openprojectmcp.sandbox.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param action {@code work_package:created}
 * @param key the member of the body that holds the resource
 */
record Event(String action, String key, ObjectNode resource) {
    private static final JsonMapper JSON = jsonAsRailsWritesIt();

    /** The body as it is posted and signed. */
    byte[] body() {
        var body = JsonNodeFactory.instance.objectNode().put("action", action);
        body.set(key, resource);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree cannot be written", e);
        }
    }

    private static JsonMapper jsonAsRailsWritesIt() {
        var mapper = new JsonMapper();
        mapper.getFactory().setCharacterEscapes(new RailsEscapes());
        return mapper;
    }

    /** Escapes what would end a script or a line of one: a signature is about each byte. */
    private static final class RailsEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private static final int[] ASCII = standardAsciiEscapesForJSON();

        static {
            for (var character : "&<>".toCharArray()) {
                ASCII[character] = ESCAPE_CUSTOM;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            var separatesLines = character == '\u2028' || character == '\u2029';
            return separatesLines || "&<>".indexOf(character) >= 0
                    ? new SerializedString("\\u%04x".formatted(character))
                    : null;
        }
    }
}
