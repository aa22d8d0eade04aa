package org.openprojectmcp.testing;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;

/** A session of the official Java client with a server that runs already, for {@code .ci/conformance}: the address is the argument. Prints one line. */
public final class SdkSession {

    private SdkSession() {}

    public static void main(String[] args) {
        try (McpSyncClient client = SdkClient.of(args[0], "/mcp").build()) {
            client.initialize();
            client.ping();
            int tools = client.listTools().tools().size();
            McpSchema.CallToolResult projects =
                    client.callTool(new McpSchema.CallToolRequest("list_projects", Map.of()));
            if (Boolean.TRUE.equals(projects.isError()) || projects.structuredContent() == null) {
                throw new IllegalStateException("list_projects answered " + projects.content());
            }
            int resources = client.listResources().resources().size();
            System.out.println(tools + " tools; pinged, tool called, " + resources + " resources listed");
        }
    }
}
