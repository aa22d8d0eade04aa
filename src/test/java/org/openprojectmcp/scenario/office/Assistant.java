package org.openprojectmcp.scenario.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openprojectmcp.testing.SdkClient;

/** The MCP client of one person. It counts its calls and what its model has to read of the answers. Not thread-safe. */
final class Assistant implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final McpSyncClient client;
    private int calls;
    private int bytes;

    Assistant(String base, String key) {
        client = SdkClient.of(base, "/mcp", request -> request.header("X-OpenProject-Api-Key", key))
                .build();
        client.initialize();
    }

    /** The structured result of a call that must succeed; single quotes stand for double ones. */
    JsonNode call(String tool, String arguments) {
        McpSchema.CallToolResult result = result(tool, arguments);
        if (Boolean.TRUE.equals(result.isError()) || result.structuredContent() == null) {
            throw new AssertionError(tool + arguments + " answered " + text(result.content()));
        }
        return JSON.valueToTree(result.structuredContent());
    }

    /** What a call says that must fail. */
    String refused(String tool, String arguments) {
        McpSchema.CallToolResult result = result(tool, arguments);
        if (!Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + arguments + " answered " + text(result.content()));
        }
        return text(result.content());
    }

    /** The result of a call, whatever it is. */
    McpSchema.CallToolResult result(String tool, String arguments) {
        McpSchema.CallToolResult result = client.callTool(new McpSchema.CallToolRequest(tool, arguments(arguments)));
        read(text(result.content()));
        return result;
    }

    /** The text of a prompt. */
    String prompt(String name, String arguments) {
        McpSchema.GetPromptResult prompt = client.getPrompt(new McpSchema.GetPromptRequest(name, arguments(arguments)));
        return read(text(
                prompt.messages().stream().map(McpSchema.PromptMessage::content).toList()));
    }

    /** The text of a resource. */
    String resource(String uri) {
        return read(client.readResource(new McpSchema.ReadResourceRequest(uri)).contents().stream()
                .map(McpSchema.TextResourceContents.class::cast)
                .map(McpSchema.TextResourceContents::text)
                .collect(Collectors.joining("\n")));
    }

    List<McpSchema.Tool> tools() {
        return client.listTools().tools();
    }

    /** How often it has asked the server for a tool, a prompt or a resource. */
    int calls() {
        return calls;
    }

    /** How much text the answers had, in bytes of UTF-8. */
    int bytes() {
        return bytes;
    }

    @Override
    public void close() {
        client.closeGracefully();
    }

    private String read(String text) {
        calls++;
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
        return text;
    }

    private static Map<String, Object> arguments(String arguments) {
        try {
            return JSON.readerForMapOf(Object.class).readValue(arguments.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(arguments, e);
        }
    }

    /** What a model reads of these blocks. */
    static String text(List<McpSchema.Content> contents) {
        return contents.stream()
                .map(content -> content instanceof McpSchema.TextContent text ? text.text() : content.toString())
                .collect(Collectors.joining("\n"));
    }
}
