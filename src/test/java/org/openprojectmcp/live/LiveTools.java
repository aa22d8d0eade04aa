package org.openprojectmcp.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.util.Map;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.WholeServer;

/** The server before a live instance, a client of it, and a project of its own that goes with it. */
final class LiveTools implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LiveInstance instance = LiveInstance.ofEnvironment();
    private final String suffix = "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final WholeServer server;
    private final McpSyncClient client;
    private final int project;

    LiveTools(String name) throws Exception {
        server = WholeServer.serving(
                Path.of("routes"),
                "--openproject-url",
                instance.url(),
                "--openproject-api-key",
                instance.key(),
                "--toolsets",
                "all");
        client = SdkClient.of(server.base(), "/mcp").build();
        client.initialize();
        project = call("create_project", Map.of("name", name + " " + suffix, "identifier", "mcp-live" + suffix))
                .path("id")
                .asInt();
    }

    int project() {
        return project;
    }

    /** The id of a new work package in the project. */
    int workPackage(String subject) {
        return call("create_work_package", Map.of("project", project, "subject", subject))
                .path("id")
                .asInt();
    }

    /** The structured result of a call that must succeed. */
    JsonNode call(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = result(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + arguments + " answered " + result.content());
        }
        return JSON.valueToTree(result.structuredContent());
    }

    /** What a call says that must fail. */
    String failure(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = result(tool, arguments);
        if (!Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + arguments + " answered " + result.structuredContent());
        }
        return result.content().toString();
    }

    private McpSchema.CallToolResult result(String tool, Map<String, Object> arguments) {
        return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
    }

    /** Ends it, and leaves nothing behind. */
    @Override
    public void close() {
        client.closeGracefully();
        server.close();
        instance.removeProjects(suffix);
    }
}
