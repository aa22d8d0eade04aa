package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.InputStream;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.PromptResult;
import org.openprojectmcp.tool.ResourceContents;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.descriptor.PromptDescriptor;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.schema.Json;

/** What a route left in its body, as the result that clients get. */
final class Answers {

    private static final Set<String> CONTENT_TYPES = Set.of("text", "image", "audio", "resource", "resource_link");

    private static final String BLOB = "blob";

    private Answers() {}

    static ToolResult ofTool(ToolDescriptor descriptor, Exchange exchange) {
        Message message = exchange.getMessage();
        Optional<JsonNode> json = json(message.getBody());
        if (json.isPresent() && isContent(json.get())) {
            return new ToolResult.Content((ArrayNode) json.get());
        }
        if (descriptor.tool().outputSchema() == null) {
            return new ToolResult.Text(text(message));
        }
        return json.or(() -> parsed(text(message)))
                .filter(ObjectNode.class::isInstance)
                .map(node -> new ToolResult.Structured((ObjectNode) node))
                .orElseThrow(() -> new IllegalStateException(descriptor.name()
                        + " declares an outputSchema, but its route ended with a body that is not a JSON object: "
                        + typeOf(message.getBody())));
    }

    static ResourceContents ofResource(String uri, String mimeType, Exchange exchange) {
        Message message = exchange.getMessage();
        if (message.getBody() instanceof byte[] || message.getBody() instanceof InputStream) {
            byte[] bytes = message.getBody(byte[].class);
            return new ResourceContents.Blob(uri, mimeType, Base64.getEncoder().encodeToString(bytes));
        }
        JsonNode json = json(message.getBody()).orElse(null);
        if (json != null && json.size() == 1 && json.path(BLOB).isTextual()) {
            return new ResourceContents.Blob(uri, mimeType, json.path(BLOB).textValue());
        }
        return new ResourceContents.Text(uri, mimeType, text(message));
    }

    static PromptResult ofPrompt(PromptDescriptor descriptor, Exchange exchange) {
        Message message = exchange.getMessage();
        String description = descriptor.prompt().description();
        JsonNode json = json(message.getBody()).orElse(null);
        if (json instanceof ArrayNode messages) {
            return new PromptResult(description, messages);
        }
        if (json != null && json.get("messages") instanceof ArrayNode messages) {
            return new PromptResult(json.path("description").asText(description), messages);
        }
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        messages.addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", text(message));
        return new PromptResult(description, messages);
    }

    private static String text(Message message) {
        Object body = message.getBody();
        if (body == null) {
            return "";
        }
        if (body instanceof String text) {
            return text;
        }
        if (body instanceof TextNode text) {
            return text.textValue();
        }
        return json(body).map(JsonNode::toString).orElseGet(() -> message.getBody(String.class));
    }

    private static Optional<JsonNode> json(@Nullable Object body) {
        if (body instanceof JsonNode node) {
            return Optional.of(node);
        }
        boolean structure = body instanceof Map || body instanceof Collection;
        return structure && body != null ? Optional.of(Json.of(body)) : Optional.empty();
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(Json.read(text));
        } catch (JsonProcessingException e) {
            // The caller of this method reports what the body was instead.
            return Optional.empty();
        }
    }

    private static boolean isContent(JsonNode body) {
        if (!body.isArray() || body.isEmpty()) {
            return false;
        }
        for (JsonNode block : body) {
            if (!CONTENT_TYPES.contains(block.path("type").asText())) {
                return false;
            }
        }
        return true;
    }

    private static String typeOf(@Nullable Object body) {
        return body == null ? "nothing" : body.getClass().getSimpleName();
    }
}
