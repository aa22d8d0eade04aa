package org.openprojectmcp.scenario.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.WholeServer;

/** The first hour of a newcomer, with the official Java client: find, create, comment, log time, find again, change a tool. */
class FirstHourTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path routes;

    private static WholeServer server;
    private static McpSyncClient client;

    @BeforeAll
    static void aServerOnItsSandboxAndAClient() throws Exception {
        server = WholeServer.start(routes.resolve("routes"));
        client = SdkClient.of(server.base(), "/mcp").build();
        client.initialize();
    }

    @AfterAll
    static void end() {
        client.closeGracefully();
        server.close();
    }

    @Test
    void aNewcomerFindsCreatesCommentsLogsTimeAndFindsItAgain() {
        JsonNode projects = call("list_projects", Map.of());
        int project = cell(projects, 0, "id");
        int openBefore = call("list_work_packages", Map.of("project", project))
                .path("total")
                .asInt();
        assertThat(openBefore).isPositive();

        JsonNode made = call(
                "create_work_package",
                Map.of("project", project, "subject", "Order new name tags", "assignee", "me", "due", "in 3 days"));
        int id = made.path("id").asInt();
        call("add_comment", Map.of("work_package", id, "comment", "Two for everybody."));
        JsonNode logged = call("log_time", Map.of("work_package", id, "hours", "1h30"));
        assertThat(logged.toString()).contains("1.5");

        assertThat(call("list_work_packages", Map.of("project", project))
                        .path("total")
                        .asInt())
                .isEqualTo(openBefore + 1);
        JsonNode found = call("search_work_packages", Map.of("query", "name tags"));
        assertThat(cell(found, 0, "id")).isEqualTo(id);
        assertThat(call("list_activities", Map.of("work_package", id)).toString())
                .contains("Two for everybody.");
    }

    @Test
    void aToolThatIsEditedChangesWithoutARestart() throws Exception {
        Path file = server.routes().resolve("tools/work_packages/list_work_packages.camel.yaml");
        Files.writeString(
                file, Files.readString(file).replace("title: List work packages", "title: Show me what there is"));

        await().until(() ->
                client.listTools().tools().stream().anyMatch(tool -> "Show me what there is".equals(tool.title())));
        assertThat(call("list_work_packages", Map.of("page_size", 1))
                        .path("shown")
                        .asInt())
                .isEqualTo(1);
    }

    private static JsonNode call(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = client.callTool(new McpSchema.CallToolRequest(tool, arguments));
        assertThat(result.isError())
                .as("%s answered %s", tool, result.content())
                .isNotEqualTo(true);
        return JSON.valueToTree(result.structuredContent());
    }

    /** A cell of a list's row, which must be a number. */
    private static int cell(JsonNode list, int row, String column) {
        int index = 0;
        for (JsonNode name : list.path("columns")) {
            if (name.asText().equals(column)) {
                return list.path("rows").path(row).path(index).intValue();
            }
            index++;
        }
        throw new AssertionError("no column " + column + " in " + list);
    }
}
