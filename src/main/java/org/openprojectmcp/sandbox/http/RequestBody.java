package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;

/** The rules of API v3 for what may be sent: content types, empty bodies, JSON. */
final class RequestBody {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> JSON_TYPES = Set.of("application/json", "application/hal+json");
    private static final Set<String> PARSED_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "application/xml", "text/xml");

    private RequestBody() {}

    /**
     * The body as JSON, before anybody looks at the credentials.
     *
     * @throws ApiError for a type without a parser and for what is no JSON
     */
    static JsonNode parse(@Nullable String contentType, Buffer body, boolean plainTextAllowed) {
        var type = bare(contentType);
        if (body.length() == 0 || (plainTextAllowed && "text/plain".equals(type))) {
            return JSON.createObjectNode();
        }
        if (type == null || PARSED_TYPES.contains(type)) {
            return JSON.createObjectNode();
        }
        if (!JSON_TYPES.contains(type)) {
            throw ApiError.bare(
                    Answer.text(415, Answer.HAL, "The provided content-type '" + contentType + "' is not supported."));
        }
        return json(body.toString(StandardCharsets.UTF_8));
    }

    /** A text as JSON. */
    static JsonNode json(String text) {
        try {
            var node = JSON.readTree(text);
            return node == null ? JSON.createObjectNode() : node;
        } catch (JsonProcessingException e) {
            var body = ApiError.body("InvalidRequestBody", Text.of("error.invalid_json"));
            body.putObject("_embedded").putObject("details").put("parseError", e.getOriginalMessage());
            throw ApiError.bare(Answer.of(400, body));
        }
    }

    /** Refuses a missing content type (406) and one that the route does not take (415). */
    static void checkType(@Nullable String contentType, Set<String> taken) {
        if (contentType == null || contentType.isBlank()) {
            throw ApiError.bare(Answer.text(406, "text/plain", "Missing content-type header"));
        }
        var type = bare(contentType);
        if (type == null || !taken.contains(type)) {
            throw ApiError.of(415, "TypeNotSupported", Text.of("error.content_type", expected(taken), contentType));
        }
    }

    static Set<String> jsonTypes() {
        return JSON_TYPES;
    }

    static ObjectNode object(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object;
        }
        if (json.isNull() || (json.isArray() && json.isEmpty())) {
            return JSON.createObjectNode();
        }
        throw ApiError.internal("undefined method 'key?' for " + (json.isArray() ? "an instance of Array" : json));
    }

    private static String expected(Set<String> taken) {
        return taken.equals(JSON_TYPES) ? "application/json application/hal+json" : String.join(" ", taken);
    }

    private static @Nullable String bare(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        var semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .trim()
                .toLowerCase(Locale.ROOT);
    }
}
