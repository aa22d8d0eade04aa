package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON-RPC messages. Nesting, names and numbers are bounded; the size of the whole is the caller's to bound. */
public final class JsonRpcParser {

    /** How deep arrays and objects may be nested. */
    public static final int MAX_DEPTH = 64;

    /** How many messages a batch may hold. */
    public static final int MAX_BATCH = 100;

    private static final ObjectReader READER = new ObjectMapper(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonRpcParser() {}

    /** What the body of a request holds: one message, or several in an array. */
    public record Body(List<JsonRpcMessage> messages, boolean batch) {}

    /** @throws McpException with -32700 when {@code body} is not JSON, with -32600 when it is no JSON-RPC */
    public static Body parse(byte[] body) throws McpException {
        JsonNode json = read(body);
        if (!json.isArray()) {
            return new Body(List.of(message(json)), false);
        }
        if (json.isEmpty() || json.size() > MAX_BATCH) {
            throw invalid("A batch holds 1 to " + MAX_BATCH + " messages.", null);
        }
        List<JsonRpcMessage> messages = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            messages.add(message(element));
        }
        return new Body(List.copyOf(messages), true);
    }

    private static JsonNode read(byte[] body) throws McpException {
        try {
            FiniteNumbers numbers = new FiniteNumbers();
            JsonNode json = READER.with(numbers).readTree(body);
            if (json.isMissingNode()) {
                throw new McpException(ErrorCode.PARSE_ERROR, "The body is empty; a JSON-RPC message is expected.");
            }
            if (Surrogates.isOneAlone(body, json)) {
                throw invalid(
                        "A text of the message has half of a surrogate pair, which is no character.", readId(json));
            }
            if (numbers.exceeded()) {
                throw invalid("A number of the message is beyond the range of a double.", readId(json));
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw invalid(
                    "The message is nested deeper than " + MAX_DEPTH
                            + " levels, or has a name or number that is too long.",
                    null);
        } catch (IOException e) {
            throw new McpException(ErrorCode.PARSE_ERROR, "The body is not valid JSON in UTF-8.");
        }
    }

    private static JsonRpcMessage message(JsonNode json) throws McpException {
        JsonNode id = json.get("id");
        JsonNode known = readId(json);
        if (!json.isObject() || !json.path("jsonrpc").asText().equals("2.0")) {
            throw invalid("A message is a JSON object with \"jsonrpc\": \"2.0\".", known);
        }
        if (id != null && known == null) {
            throw invalid("The id of a message is a string or an integer.", null);
        }
        JsonNode method = json.get("method");
        if (method == null) {
            boolean hasError = json.hasNonNull("error");
            if (id != null && hasError != json.hasNonNull("result")) {
                return new JsonRpcMessage.Response(
                        id, hasError ? null : json.get("result"), hasError ? json.get("error") : null);
            }
            throw invalid(
                    "A message has a method, or is a response with an id and either a result or an error.", known);
        }
        if (!method.isTextual()) {
            throw invalid("The method of a message is a string.", known);
        }
        ObjectNode params = params(json.get("params"), known);
        return id == null
                ? new JsonRpcMessage.Notification(method.textValue(), params)
                : new JsonRpcMessage.Request(id, method.textValue(), params);
    }

    /** The id of a message; {@code null} where there is none that a response could have. */
    private static @Nullable JsonNode readId(JsonNode message) {
        JsonNode id = message.get("id");
        return id != null && (id.isTextual() && !Surrogates.isAlone(id) || id.isIntegralNumber()) ? id : null;
    }

    private static ObjectNode params(@Nullable JsonNode params, @Nullable JsonNode id) throws McpException {
        if (params == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (params instanceof ObjectNode object) {
            return object;
        }
        throw invalid("The params of a message are an object.", id);
    }

    private static McpException invalid(String message, @Nullable JsonNode id) {
        return new McpException(McpError.of(ErrorCode.INVALID_REQUEST, message), id);
    }
}
