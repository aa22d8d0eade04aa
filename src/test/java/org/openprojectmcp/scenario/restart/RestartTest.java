package org.openprojectmcp.scenario.restart;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.WholeServer;

/** A client goes on after the server was started anew under it; nobody touches it. */
@Timeout(120)
class RestartTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    @AutoClose
    private WholeServer server;

    @BeforeEach
    void start() throws Exception {
        server = WholeServer.start(folder.resolve("routes"));
    }

    @Test
    void theOfficialJavaClientWithoutASession() throws Exception {
        try (McpSyncClient client = SdkClient.of(server.base(), "/mcp").build()) {
            goesOn(client);
        }
    }

    @Test
    void theOfficialJavaClientInASession() throws Exception {
        try (McpSyncClient client = SdkClient.of(server.base(), "/mcp")
                .capabilities(
                        McpSchema.ClientCapabilities.builder().elicitation().build())
                .elicitation(form -> new ElicitResult(ElicitResult.Action.DECLINE, Map.of()))
                .build()) {
            goesOn(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
    void aClientOfARevisionWithAHandshake(String revision) throws Exception {
        String handshake =
                post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
                        + revision + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}}");
        assertThat(handshake).contains(revision);

        server.restart();

        assertThat(post(LIST, "MCP-Protocol-Version", revision)).contains("list_work_packages");
    }

    @Test
    void aClientOfTheRevisionWithoutAHandshake() throws Exception {
        String list =
                """
                {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{
                 "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}""";
        String[] headers = {"MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/list"};
        assertThat(post(list, headers)).contains("list_work_packages");

        server.restart();

        assertThat(post(list, headers)).contains("list_work_packages");
    }

    @Test
    void aClientOfTheFirstRevisionWhoseStreamOpensItselfAgain() throws Exception {
        try (BufferedReader before = openStream()) {
            assertThat(
                            posted(
                                    before,
                                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2024-11-05\",\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}}"))
                    .contains("2024-11-05");

            server.restart();

            // An EventSource connects again by itself and is told the new address; the handshake was long ago.
            try (BufferedReader after = openStream()) {
                assertThat(posted(after, LIST)).contains("list_work_packages");
            }
        }
    }

    private void goesOn(McpSyncClient client) throws Exception {
        client.initialize();
        int tools = client.listTools().tools().size();

        server.restart();

        assertThat(client.listTools().tools()).hasSize(tools);
        assertThat(client.callTool(new McpSchema.CallToolRequest("get_current_user", Map.of()))
                        .isError())
                .isFalse();
    }

    private BufferedReader openStream() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/sse"))
                .header("Accept", "text/event-stream")
                .build();
        return new BufferedReader(new InputStreamReader(
                HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    }

    /** Posts a message to the address that a stream names, and waits for what comes on it. */
    private String posted(BufferedReader stream, String message) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + data(stream)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(202);
        return data(stream);
    }

    private static String data(BufferedReader stream) throws Exception {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        throw new AssertionError("the stream ended");
    }

    private String post(String message, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + "/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message));
        return HTTP.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
