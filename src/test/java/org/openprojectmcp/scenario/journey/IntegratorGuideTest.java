package org.openprojectmcp.scenario.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.WholeServer;

/** What {@code routes/README.md} shows works as it stands there. */
class IntegratorGuideTest {

    private static final Pattern FIRST_EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theToolOfTheGuideCanBeAddedToARunningServer() throws Exception {
        Matcher guide = FIRST_EXAMPLE.matcher(Files.readString(Path.of("routes/README.md")));
        assertThat(guide.find()).isTrue();
        try (WholeServer server = WholeServer.start(folder.resolve("routes"));
                McpSyncClient client = SdkClient.of(server.base(), "/mcp").build()) {
            client.initialize();

            Files.writeString(server.routes().resolve("tools/projects/get_category.camel.yaml"), guide.group(1));

            await().until(() -> client.listTools().tools().stream()
                    .anyMatch(tool -> tool.name().equals("get_category")));
            McpSchema.CallToolResult result = client.callTool(new McpSchema.CallToolRequest(
                    "get_category", Map.of("project", "meter-rollout", "category", "Hardware")));
            assertThat(result.isError()).as("%s", result.content()).isNotEqualTo(true);
            assertThat(result.structuredContent().toString())
                    .contains("Hardware")
                    .contains("Lars Östberg");
        }
    }
}
