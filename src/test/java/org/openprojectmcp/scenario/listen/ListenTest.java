package org.openprojectmcp.scenario.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class ListenTest {

    private static final String LISTEN = "subscriptions/listen";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeEach
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @Test
    void theFirstMessageAcknowledgesWhatWillBeSent() {
        try (Events stream = wire.openModern(
                LISTEN,
                "{'notifications':{'toolsListChanged':true,'promptsListChanged':false,'resourceSubscriptions':['a://b']}}")) {
            assertThat(stream.nextMessage())
                    .isEqualTo(
                            Wire.json("{'jsonrpc':'2.0','method':'notifications/subscriptions/acknowledged','params':"
                                    + "{'notifications':{'toolsListChanged':true},"
                                    + "'_meta':{'io.modelcontextprotocol/subscriptionId':1}}}"));
        }
    }

    @Test
    void aChangeIsToldWithTheIdOfTheSubscription() {
        try (Events stream = wire.openModern(LISTEN, "{'notifications':{'toolsListChanged':true}}")) {
            stream.nextMessage();

            changeTools();

            assertThat(stream.nextMessage())
                    .isEqualTo(Wire.json("{'jsonrpc':'2.0','method':'notifications/tools/list_changed','params':"
                            + "{'_meta':{'io.modelcontextprotocol/subscriptionId':1}}}"));
            assertThat(Wire.body(wire.modern("tools/list", "{}")).at("/result/tools"))
                    .hasSize(2);
        }
    }

    @Test
    void onlyWhatWasAskedForIsTold() {
        try (Events stream = wire.openModern(LISTEN, "{'notifications':{'promptsListChanged':true}}")) {
            stream.nextMessage();

            changeTools();
            server.close();

            assertThat(stream.nextMessage().path("result").isObject()).isTrue();
        }
    }

    @Test
    void aServerThatStopsEndsTheSubscriptionWithItsResult() {
        try (Events stream = wire.openModern(LISTEN, "{'notifications':{'toolsListChanged':true}}")) {
            stream.nextMessage();

            server.close();

            JsonNode end = stream.nextMessage();
            assertThat(end.path("id").asInt()).isEqualTo(1);
            assertThat(end.at("/result/resultType").asText()).isEqualTo("complete");
            assertThat(end.at("/result/_meta/io.modelcontextprotocol~1subscriptionId")
                            .asInt())
                    .isEqualTo(1);
            assertThat(stream.next()).isNull();
        }
    }

    @Test
    void soManyStreamsAreOpenAndNoMoreUntilOneIsClosed() {
        server.close();
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions.Limits limits = new McpServerOptions.Limits(
                standard.limits().maxInFlight(), 10, 1, standard.limits().maxBodyBytes());
        server = TestingServer.start(
                new McpServerOptions(standard.access(), limits, standard.replyMode(), standard.heartbeat()));
        wire = new Wire(server);
        try (Events open = wire.openModern(LISTEN, "{'notifications':{'toolsListChanged':true}}")) {
            open.nextMessage();

            try (Events refused = wire.openModern(LISTEN, "{'notifications':{'toolsListChanged':true}}")) {
                assertThat(refused.response().statusCode()).isEqualTo(503);
            }
        }

        await().untilAsserted(() -> {
            try (Events again = wire.openModern(LISTEN, "{'notifications':{'toolsListChanged':true}}")) {
                assertThat(again.response().statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void eachStreamBearsItsOwnIdAndGetsWhatItAskedFor() {
        try (Events tools = wire.openModern(LISTEN, "{'notifications':{'toolsListChanged':true}}");
                Events prompts = wire.openModern(LISTEN, "{'notifications':{'promptsListChanged':true}}")) {
            assertThat(tools.nextMessage().at("/params/notifications"))
                    .isEqualTo(Wire.json("{'toolsListChanged':true}"));
            assertThat(prompts.nextMessage().at("/params/notifications"))
                    .isEqualTo(Wire.json("{'promptsListChanged':true}"));

            changeTools();

            assertThat(tools.nextMessage().path("method").asText()).isEqualTo("notifications/tools/list_changed");
            server.close();
            assertThat(prompts.nextMessage().has("result")).isTrue();
        }
    }

    @Test
    void theResourcesOfAFilterAreAnArrayOfStrings() {
        for (String malformed : List.of("'test://greeting'", "[1]")) {
            HttpResponse<String> response =
                    wire.modern(LISTEN, "{'notifications':{'resourceSubscriptions':" + malformed + "}}");

            assertThat(Wire.body(response).at("/error/code").asInt()).isEqualTo(-32602);
        }
    }

    @Test
    void aClientThatAcceptsNoStreamIsTold() {
        HttpResponse<String> response = wire.modern(LISTEN, "{'notifications':{}}");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(Wire.body(response).at("/error/message").asText()).contains("text/event-stream");
    }

    @Test
    void aFilterIsRequired() {
        HttpResponse<String> response = wire.modern(LISTEN, "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Wire.body(response).at("/error/code").asInt()).isEqualTo(-32602);
    }

    private void changeTools() {
        server.catalog().with("added", (arguments, context) -> new ToolResult.Text("x"));
    }
}
