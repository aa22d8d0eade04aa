package org.openprojectmcp.scenario.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/** A client with a session opens a stream with GET for what belongs to none of its requests. */
@Timeout(120)
class SessionStreamTest {

    private static final String CHANGED = "notifications/tools/list_changed";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeEach
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @Test
    void changesOfTheListAreToldThere() {
        LegacyClient client = connect();
        assertThat(Wire.body(client.handshake())
                        .at("/result/capabilities/tools/listChanged")
                        .asBoolean())
                .isTrue();
        try (Events stream = client.openGet("/mcp")) {
            assertThat(stream.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");
            awaitOpen(stream);

            changeTools("added");

            assertThat(method(stream)).isEqualTo(CHANGED);
        }
    }

    @Test
    void aMessageGoesOnOneStreamOfASession() {
        LegacyClient client = connect();
        try (Events older = client.openGet("/mcp");
                Events newer = client.openGet("/")) {
            awaitOpen(older);
            awaitOpen(newer);

            changeTools("added");
            assertThat(method(newer)).isEqualTo(CHANGED);
            client.delete();

            for (Events.Event event = older.next(); event != null; event = older.next()) {
                assertThat(event.name()).isEqualTo(":");
            }
        }
    }

    @Test
    void whenTheNewestStreamBreaksTheOneBeforeItIsUsed() {
        LegacyClient client = connect();
        try (Events older = client.openGet("/mcp")) {
            awaitOpen(older);
            try (Events newer = client.openGet("/mcp")) {
                awaitOpen(newer);
            }

            CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> method(older));
            await().untilAsserted(() -> {
                changeTools("added");
                assertThat(told).isCompletedWithValue(CHANGED);
            });
        }
    }

    @Test
    void eachSessionIsTold() {
        try (Events first = connect().openGet("/mcp");
                Events second = connect().openGet("/mcp")) {
            awaitOpen(first);
            awaitOpen(second);

            changeTools("added");

            assertThat(method(first)).isEqualTo(CHANGED);
            assertThat(method(second)).isEqualTo(CHANGED);
        }
    }

    @Test
    void aSessionThatIsEndedLosesItsStream() {
        LegacyClient client = connect();
        try (Events stream = client.openGet("/mcp")) {
            awaitOpen(stream);

            assertThat(client.delete().statusCode()).isEqualTo(204);

            assertThat(stream.next()).isNull();
        }
        try (Events again = client.openGet("/mcp")) {
            assertThat(again.response().statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aServerThatStopsEndsTheStream() {
        try (Events stream = connect().openGet("/mcp")) {
            awaitOpen(stream);

            server.close();

            assertThat(stream.next()).isNull();
        }
    }

    @Test
    void aClientWithoutSessionIsOfferedNoStream() {
        LegacyClient client = LegacyClient.connect(wire, "2025-11-25", "{}");
        assertThat(Wire.body(client.handshake())
                        .at("/result/capabilities/tools")
                        .has("listChanged"))
                .isFalse();

        HttpResponse<String> refused =
                wire.send("GET", "/mcp", "Accept", "text/event-stream", "MCP-Protocol-Version", "2025-11-25");

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void theOfficialClientHearsOfChanges() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (McpSyncClient client = SdkClient.of("http://127.0.0.1:" + server.port(), "/mcp")
                .capabilities(
                        McpSchema.ClientCapabilities.builder().elicitation().build())
                .elicitation(request -> new McpSchema.ElicitResult(McpSchema.ElicitResult.Action.DECLINE, null))
                .toolsChangeConsumer(tools -> tools.forEach(tool -> heard.add(tool.name())))
                .build()) {
            client.initialize();
            // Its stream is opened beside the handshake.
            await().untilAsserted(() -> {
                changeTools("t" + System.nanoTime());
                assertThat(heard).contains("echo");
            });
        }
    }

    private LegacyClient connect() {
        return LegacyClient.connect(wire, "2025-11-25", "{'elicitation':{}}");
    }

    /** The head of the response leaves with a comment. */
    private static void awaitOpen(Events stream) {
        assertThat(stream.next()).isEqualTo(new Events.Event(":", ""));
    }

    private void changeTools(String name) {
        server.catalog().with(name, (arguments, context) -> new ToolResult.Text("x"));
    }

    private static String method(Events stream) {
        return stream.nextMessage().path("method").asText();
    }
}
