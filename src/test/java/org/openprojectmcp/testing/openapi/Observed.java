package org.openprojectmcp.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer with the request that it is to. One to {@code HEAD} counts as one to {@code GET}, whose body it does not carry.
 *
 * @param path decoded, without query
 * @param selected whether only some properties were asked for, so that none is required
 * @param contentType without parameters; {@code null} without a body
 * @param body a text when it is no JSON, missing when there is none
 */
record Observed(String method, String path, boolean selected, int status, @Nullable String contentType, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One as it went over the wire. */
    static Observed of(String method, String target, int status, @Nullable String contentType, byte[] body) {
        String type = contentType == null ? null : contentType.split(";")[0].strip();
        String[] parts = target.split("\\?", 2);
        boolean selected = parts.length == 2 && ("&" + parts[1]).contains("&select=");
        String path = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
        return new Observed(method.equals("HEAD") ? "GET" : method, path, selected, status, type, read(type, body));
    }

    private static JsonNode read(@Nullable String type, byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        if (type == null || !type.endsWith("json")) {
            return TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // as the real one writes some refusals: a text under the type of JSON
            return TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        String text = body.toString();
        return method + " " + path + " answered " + status + " " + contentType + " "
                + text.substring(0, Math.min(text.length(), 500));
    }
}
