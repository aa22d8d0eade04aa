package org.openprojectmcp.scenario.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.tool.ToolResult;

class OfficialJavaClientTest {

    @Test
    void theClientOfTheJavaSdkWorksThroughAWholeSession() {
        try (TestingServer server = TestingServer.start()) {
            server.catalog().with("steps", (arguments, context) -> {
                context.progress(1, 2.0, "one");
                context.progress(2, 2.0, "two");
                return new ToolResult.Text("done");
            });
            List<String> progress = new CopyOnWriteArrayList<>();
            try (McpSyncClient client = SdkClient.of("http://127.0.0.1:" + server.port(), "/mcp")
                    .progressConsumer(note -> progress.add(note.message()))
                    .build()) {
                var initialized = client.initialize();
                assertThat(initialized.protocolVersion()).isEqualTo("2025-11-25");
                assertThat(initialized.instructions()).isEqualTo("Be kind.");
                client.ping();
                assertThat(client.listTools().tools())
                        .extracting(McpSchema.Tool::name)
                        .containsExactly("echo", "steps");
                var echoed = client.callTool(new McpSchema.CallToolRequest("echo", Map.of("a", 1)));
                assertThat(echoed.structuredContent()).isEqualTo(Map.of("a", 1));
                client.callTool(McpSchema.CallToolRequest.builder()
                        .name("steps")
                        .progressToken("t")
                        .build());
                // The order on the wire is shown elsewhere; this client hands notifications to several threads.
                await().untilAsserted(() -> assertThat(progress).containsExactlyInAnyOrder("one", "two"));
                assertThat(client.listResources().resources()).hasSize(1);
                assertThat(client.listPrompts().prompts()).hasSize(1);
            }
        }
    }
}
