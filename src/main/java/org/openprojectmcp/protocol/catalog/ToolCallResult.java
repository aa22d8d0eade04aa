package org.openprojectmcp.protocol.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.tool.ToolResult;

/** The result of {@code tools/call}. A structured result is serialized once, for the machine and, as text, for the model. */
public record ToolCallResult(ToolResult outcome) implements McpResult {

    @Override
    public void writeMembers(JsonGenerator json) throws IOException {
        if (outcome instanceof ToolResult.Structured structured) {
            String serialized = JsonRpcWriter.text(structured.content());
            writeText(json, serialized);
            json.writeFieldName("structuredContent");
            json.writeRawValue(serialized);
        } else if (outcome instanceof ToolResult.Text text) {
            writeText(json, text.text());
        } else if (outcome instanceof ToolResult.Content content) {
            json.writeFieldName("content");
            json.writeTree(content.content());
        } else if (outcome instanceof ToolResult.Failed failed) {
            writeText(json, failed.message());
        }
        json.writeBooleanField("isError", outcome instanceof ToolResult.Failed);
    }

    @Override
    public ToolResult.@Nullable Failed failure() {
        return outcome instanceof ToolResult.Failed failed ? failed : null;
    }

    private static void writeText(JsonGenerator json, String text) throws IOException {
        json.writeArrayFieldStart("content");
        json.writeStartObject();
        json.writeStringField("type", "text");
        json.writeStringField("text", text);
        json.writeEndObject();
        json.writeEndArray();
    }
}
