package org.openprojectmcp.scenario.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.testing.Wire.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.LogLevel;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class LogLevelTest {

    private static final String CALL = "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'tell'}}";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        server.catalog().with("tell", (arguments, context) -> {
            for (LogLevel level : LogLevel.values()) {
                context.log(level, "teller", JsonNodeFactory.instance.textNode("at " + level.wireName()));
            }
            return new ToolResult.Text("told");
        });
        wire = new Wire(server);
    }

    @Test
    void aMessageHasItsLevelItsLoggerAndWhatItSays() {
        try (Events events = connect().open(CALL)) {
            assertThat(events.nextMessage())
                    .isEqualTo(Wire.json("{'jsonrpc':'2.0','method':'notifications/message','params':"
                            + "{'level':'info','logger':'teller','data':'at info'}}"));
        }
    }

    @Test
    void aClientThatNeverSaidWhatItWantsGetsInfoAndMore() {
        assertThat(levels(connect().open(CALL))).startsWith("info").hasSize(7);
        assertThat(levels(wire.openPost("/mcp", CALL))).startsWith("info").hasSize(7);
    }

    @Test
    void theLevelIsKeptForTheSessionAndForNoOther() {
        LegacyClient quiet = connect();
        LegacyClient other = connect();

        assertThat(body(setLevel(quiet, "critical")).path("result")).isEqualTo(Wire.json("{}"));

        assertThat(levels(quiet.open(CALL))).containsExactly("critical", "alert", "emergency");
        assertThat(levels(other.open(CALL))).startsWith("info");
        setLevel(quiet, "debug");
        assertThat(levels(quiet.open(CALL))).startsWith("debug").hasSize(8);
    }

    @Test
    void theLevelIsKeptForAStreamOf20241105() {
        try (Events stream = wire.openGet("/sse")) {
            String address = Objects.requireNonNull(stream.next()).data();
            wire.post(
                    address,
                    "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'2024-11-05',"
                            + "'capabilities':{},'clientInfo':{'name':'c','version':'1'}}}");
            stream.nextMessage();
            wire.post(address, "{'jsonrpc':'2.0','id':2,'method':'logging/setLevel','params':{'level':'emergency'}}");
            stream.nextMessage();

            wire.post(address, CALL);

            assertThat(stream.nextMessage().at("/params/level").asText()).isEqualTo("emergency");
        }
    }

    @Test
    void withoutASessionALevelIsAcceptedAndMeansNothing() {
        assertThat(body(wire.post(
                                "/mcp",
                                "{'jsonrpc':'2.0','id':2,'method':'logging/setLevel','params':{'level':'error'}}"))
                        .path("result"))
                .isEqualTo(Wire.json("{}"));
        assertThat(levels(wire.openPost("/mcp", CALL))).startsWith("info");
    }

    @Test
    void anUnknownLevelIsRefusedWithTheKnownOnes() {
        JsonNode error = body(setLevel(connect(), "loud")).path("error");

        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asText()).contains("debug, info, notice");
    }

    @Test
    void since20260728OnlyWhatTheRequestAsksForIsSent() {
        assertThat(levels(wire.openModern("tools/call", "{'name':'tell'}"))).isEmpty();
        assertThat(levels(openModern("alert"))).containsExactly("alert", "emergency");
    }

    @Test
    void since20260728AnUnknownLevelIsRefused() throws Exception {
        try (Events events = openModern("loud")) {
            assertThat(events.response().statusCode()).isEqualTo(400);
            JsonNode body = Wire.json(new String(events.response().body().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(body.at("/error/code").asInt()).isEqualTo(-32602);
        }
    }

    @Test
    void since20260728ThereIsNothingToSet() {
        assertThat(wire.modern("logging/setLevel", "{'level':'info'}").statusCode())
                .isEqualTo(404);
    }

    private Events openModern(String level) {
        String body = Wire.modernBody("tools/call", "{'name':'tell'}")
                .replace("'_meta':{", "'_meta':{'io.modelcontextprotocol/logLevel':'" + level + "',");
        return wire.openPost(
                "/mcp", body, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/call", "Mcp-Name", "tell");
    }

    private static List<String> levels(Events events) {
        List<String> levels = new ArrayList<>();
        try (events) {
            for (JsonNode message = events.nextMessage(); !message.has("result"); message = events.nextMessage()) {
                levels.add(message.at("/params/level").asText());
            }
        }
        return levels;
    }

    private LegacyClient connect() {
        return LegacyClient.connect(wire, "2025-11-25", "{'roots':{}}");
    }

    private static HttpResponse<String> setLevel(LegacyClient client, String level) {
        return client.post("{'jsonrpc':'2.0','id':2,'method':'logging/setLevel','params':{'level':'" + level + "'}}");
    }
}
