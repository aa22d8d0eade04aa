package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Halves of surrogate pairs that stand alone: JSON can spell them, but they are no text, and nothing that holds one can be written as UTF-8
 * again, neither in a reply nor to OpenProject.
 */
final class Surrogates {

    private static final int FIRST_BYTE = 0xED;

    private Surrogates() {}

    /** Whether a document has a lone half, in a value or a name. */
    static boolean isOneAlone(byte[] source, JsonNode json) {
        return mayHold(source) && isAlone(json);
    }

    /** Whether a surrogate is spelt in the bytes at all, as {@code \}{@code ud800} or by itself: most documents end here. */
    private static boolean mayHold(byte[] source) {
        for (int i = 0; i < source.length - 2; i++) {
            if (source[i] == '\\' && source[i + 1] == 'u' && (source[i + 2] == 'd' || source[i + 2] == 'D')
                    || (source[i] & 0xFF) == FIRST_BYTE && (source[i + 1] & 0xFF) >= 0xA0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value has a lone half, in itself or in what it holds. */
    static boolean isAlone(JsonNode json) {
        if (json.isTextual()) {
            return isAlone(json.textValue());
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (isAlone(member.getKey()) || isAlone(member.getValue())) {
                return true;
            }
        }
        if (json.isArray()) {
            for (JsonNode element : json) {
                if (isAlone(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAlone(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
