package org.openprojectmcp.scenario.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class ListenTest {

    private static final String LISTEN = "subscriptions/listen";

    private TestingServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @AfterEach
    void stop() {
        server.close();
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
