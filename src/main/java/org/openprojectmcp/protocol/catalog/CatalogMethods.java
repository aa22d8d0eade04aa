package org.openprojectmcp.protocol.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openprojectmcp.protocol.message.CacheHint;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.InvalidArgumentsException;
import org.openprojectmcp.tool.PromptResult;
import org.openprojectmcp.tool.ResourceContents;
import org.openprojectmcp.tool.UnknownNameException;

/** The methods that call a tool, read a resource or fill a prompt in. Each blocks its thread until the route behind it has ended. */
public final class CatalogMethods {

    private final Catalog catalog;

    public CatalogMethods(Catalog catalog) {
        this.catalog = catalog;
    }

    public McpResult callTool(McpRequest request) throws McpException {
        String name = text(request, "name");
        try {
            return new ToolCallResult(catalog.callTool(name, arguments(request), request));
        } catch (UnknownNameException e) {
            throw new McpException(ErrorCode.INVALID_PARAMS, message(e));
        }
    }

    public McpResult readResource(McpRequest request) throws McpException {
        String uri = text(request, "uri");
        try {
            return new ReadResourceResult(catalog.readResource(uri, request));
        } catch (UnknownNameException e) {
            throw new McpException(request.era().unknownResource(uri, message(e)));
        }
    }

    public McpResult getPrompt(McpRequest request) throws McpException {
        String name = text(request, "name");
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> argument : arguments(request).properties()) {
            if (!argument.getValue().isTextual()) {
                throw invalid("The argument " + argument.getKey() + " of a prompt is a string.");
            }
            arguments.put(argument.getKey(), argument.getValue().textValue());
        }
        try {
            return result(catalog.getPrompt(name, arguments, request));
        } catch (UnknownNameException | InvalidArgumentsException e) {
            throw new McpException(ErrorCode.INVALID_PARAMS, message(e));
        }
    }

    private static McpResult result(PromptResult prompt) {
        return json -> {
            json.writeStringField("description", prompt.description());
            json.writeFieldName("messages");
            json.writeTree(prompt.messages());
        };
    }

    private static String text(McpRequest request, String member) throws McpException {
        JsonNode value = request.params().get(member);
        if (value == null || !value.isTextual()) {
            throw invalid("params." + member + " is required and must be a string.");
        }
        return value.textValue();
    }

    private static ObjectNode arguments(McpRequest request) throws McpException {
        JsonNode arguments = request.params().get("arguments");
        if (arguments == null || arguments.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (arguments instanceof ObjectNode object) {
            return object;
        }
        throw invalid("params.arguments must be an object.");
    }

    private static McpException invalid(String message) {
        return new McpException(ErrorCode.INVALID_PARAMS, message);
    }

    private static String message(Exception refusal) {
        return String.valueOf(refusal.getMessage());
    }

    private record ReadResourceResult(ResourceContents contents) implements McpResult {

        @Override
        public void writeMembers(JsonGenerator json) throws IOException {
            json.writeArrayFieldStart("contents");
            json.writeStartObject();
            json.writeStringField("uri", contents.uri());
            json.writeStringField("mimeType", contents.mimeType());
            if (contents instanceof ResourceContents.Text text) {
                json.writeStringField("text", text.text());
            } else if (contents instanceof ResourceContents.Blob blob) {
                json.writeStringField("blob", blob.blob());
            }
            json.writeEndObject();
            json.writeEndArray();
        }

        @Override
        public CacheHint cacheHint() {
            return CacheHint.NONE;
        }
    }
}
