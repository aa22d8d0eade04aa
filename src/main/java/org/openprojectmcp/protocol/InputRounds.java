package org.openprojectmcp.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.openprojectmcp.protocol.catalog.ToolCallResult;
import org.openprojectmcp.protocol.message.ClientCapabilities;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.modern.Envelope;
import org.openprojectmcp.protocol.modern.RequestState;
import org.openprojectmcp.protocol.modern.StateSeal;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.protocol.request.ModernDialogue;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.InputRequiredException;
import org.openprojectmcp.tool.MissingCapabilityException;
import org.openprojectmcp.tool.ToolFailedException;
import org.openprojectmcp.tool.ToolResult;

/** Runs the methods behind which a route may ask the client, and answers with what it asks or why it cannot. Thread-safe. */
final class InputRounds {

    private final StateSeal seal;

    InputRounds(StateSeal seal) {
        this.seal = seal;
    }

    /** A method of a request that may be run several times. */
    @FunctionalInterface
    interface Method {
        McpResult run(McpRequest request) throws McpException;
    }

    McpResult run(McpRequest request, Method method) throws McpException {
        try {
            return request.era().version().isModern() ? round(request, method) : method.run(request);
        } catch (MissingCapabilityException | ToolFailedException e) {
            String message = String.valueOf(e.getMessage());
            if (request.method().equals(McpMethod.TOOLS_CALL.wireName())) {
                return new ToolCallResult(new ToolResult.Failed(message));
            }
            throw new McpException(ErrorCode.INTERNAL_ERROR, message);
        }
    }

    private McpResult round(McpRequest request, Method method) throws McpException {
        StateSeal.Bound bound = new StateSeal.Bound(request.method(), request.params(), request.credentials());
        ModernDialogue dialogue = new ModernDialogue(
                ClientCapabilities.of(
                        Envelope.clientCapabilities(request.params()),
                        request.era().version()),
                state(request, bound),
                request.params().path("inputResponses"));
        try {
            return method.run(request.with(dialogue));
        } catch (InputRequiredException e) {
            return new InputRequired(e.requests(), seal.seal(dialogue.state(), bound));
        } catch (MissingCapabilityException e) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            ObjectNode required = data.putObject("requiredCapabilities");
            e.missing().forEach(kind -> required.putObject(kind.capability()));
            throw new McpException(McpError.of(ErrorCode.MISSING_CLIENT_CAPABILITY, String.valueOf(e.getMessage()))
                    .withData(data));
        }
    }

    private RequestState state(McpRequest request, StateSeal.Bound bound) throws McpException {
        JsonNode sealed = request.params().path("requestState");
        if (sealed.isMissingNode()) {
            return RequestState.START;
        }
        if (!sealed.isTextual()) {
            throw new McpException(ErrorCode.INVALID_PARAMS, "params.requestState must be the string that was given.");
        }
        return seal.open(sealed.textValue(), bound);
    }

    private record InputRequired(Map<String, InputRequest> requests, String state) implements McpResult {

        @Override
        public String type() {
            return "input_required";
        }

        @Override
        public void writeMembers(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("inputRequests");
            for (Map.Entry<String, InputRequest> request : requests.entrySet()) {
                json.writeObjectFieldStart(request.getKey());
                json.writeStringField("method", request.getValue().kind().method());
                json.writeFieldName("params");
                json.writeTree(request.getValue().params());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeStringField("requestState", state);
        }
    }
}
