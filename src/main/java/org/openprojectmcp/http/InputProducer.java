package org.openprojectmcp.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;

/**
 * Asks the client of a running call. The body, an object of {@code {"method", "params"}} by keys of the route's choice, becomes the object
 * of the client's results by the same keys; what the client cannot answer is left out.
 */
final class InputProducer extends DefaultProducer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    InputProducer(McpEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public void process(Exchange exchange) throws JsonProcessingException {
        if (!(exchange.getProperty(CallContext.PROPERTY) instanceof CallContext context)) {
            throw new IllegalStateException("mcp:input only runs while a client waits for a call");
        }
        Map<String, InputRequest> requests = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> request : body(exchange).properties()) {
            requests.put(request.getKey(), request(request.getKey(), request.getValue()));
        }
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        context.ask(requests).forEach(answers::set);
        exchange.getMessage().setBody(answers);
    }

    private static ObjectNode body(Exchange exchange) throws JsonProcessingException {
        Object body = exchange.getMessage().getBody();
        JsonNode json = body instanceof String text ? MAPPER.readTree(text) : MAPPER.valueToTree(body);
        if (json instanceof ObjectNode object && !object.isEmpty()) {
            return object;
        }
        throw new IllegalArgumentException("the body before mcp:input must be a JSON object of what is asked");
    }

    private static InputRequest request(String key, JsonNode asked) {
        String method = asked.path("method").asText();
        InputRequest.Kind kind = InputRequest.Kind.ofMethod(method)
                .orElseThrow(() -> new IllegalArgumentException("mcp:input: " + key + " has the method '" + method
                        + "'; it must be elicitation/create, sampling/createMessage or roots/list"));
        JsonNode params = asked.path("params");
        return new InputRequest(
                kind, params instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode());
    }
}
