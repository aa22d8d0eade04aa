package org.openprojectmcp.protocol.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.Completion;
import org.openprojectmcp.tool.CompletionRequest;
import org.openprojectmcp.tool.CompletionRequest.Subject;
import org.openprojectmcp.tool.UnknownNameException;

/** {@code completion/complete}: what may be written for an argument. Blocks its thread while OpenProject is asked. */
public final class CompletionMethod {

    private final Catalog catalog;

    public CompletionMethod(Catalog catalog) {
        this.catalog = catalog;
    }

    public McpResult complete(McpRequest request) throws McpException {
        try {
            return new CompleteResult(catalog.complete(read(request.params()), request));
        } catch (UnknownNameException e) {
            throw invalid(String.valueOf(e.getMessage()));
        } catch (OpenProjectException e) {
            // An empty list would say that there is nothing to choose from.
            throw new McpException(ErrorCode.INTERNAL_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private static CompletionRequest read(JsonNode params) throws McpException {
        JsonNode ref = params.path("ref");
        Subject subject =
                switch (ref.path("type").asText()) {
                    case "ref/prompt" -> Subject.PROMPT;
                    case "ref/resource" -> Subject.RESOURCE;
                    default -> throw invalid("params.ref.type must be ref/prompt or ref/resource.");
                };
        return new CompletionRequest(
                subject,
                text(ref, "ref", subject == Subject.PROMPT ? "name" : "uri"),
                text(params.path("argument"), "argument", "name"),
                text(params.path("argument"), "argument", "value"),
                others(params.path("context").path("arguments")));
    }

    private static Map<String, String> others(JsonNode arguments) throws McpException {
        Map<String, String> others = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (!argument.getValue().isTextual()) {
                throw invalid("params.context.arguments." + argument.getKey() + " must be a string.");
            }
            others.put(argument.getKey(), argument.getValue().textValue());
        }
        return others;
    }

    private static String text(JsonNode object, String where, String member) throws McpException {
        JsonNode value = object.path(member);
        if (!value.isTextual()) {
            throw invalid("params." + where + "." + member + " is required and must be a string.");
        }
        return value.textValue();
    }

    private static McpException invalid(String message) {
        return new McpException(ErrorCode.INVALID_PARAMS, message);
    }

    private record CompleteResult(Completion completion) implements McpResult {

        @Override
        public void writeMembers(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("completion");
            json.writeArrayFieldStart("values");
            for (String value : completion.values()) {
                json.writeString(value);
            }
            json.writeEndArray();
            if (completion.total() != null) {
                json.writeNumberField("total", completion.total());
            }
            json.writeBooleanField("hasMore", completion.hasMore());
            json.writeEndObject();
        }
    }
}
