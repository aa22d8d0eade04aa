package org.openprojectmcp.scenario.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.protocol.watch.SubscriptionOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

/** Clients are told when a resource that they are subscribed to has changed. */
@Timeout(120)
class ResourceUpdatesTest {

    private static final String GREETING = "test://greeting";
    private static final String UPDATED =
            "{'jsonrpc':'2.0','method':'notifications/resources/updated','params':" + "{'uri':'test://greeting'}}";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeEach
    void start() {
        server = TestingServer.start(McpServerOptions.DEFAULT, new SubscriptionOptions(Duration.ofMillis(50), 2, 3));
        server.catalog().text("test://a", "a");
        server.catalog().text("test://b", "b");
        server.catalog().text("test://c", "c");
        wire = new Wire(server);
    }

    @Test
    void aClientWithASessionIsToldOnItsStreamUntilItUnsubscribes() {
        LegacyClient client = connect();
        assertThat(Wire.body(client.handshake())
                        .at("/result/capabilities/resources/subscribe")
                        .asBoolean())
                .isTrue();
        try (Events stream = client.openGet("/mcp")) {
            assertThat(result(client.post(subscribe(GREETING)))).isEqualTo(Wire.json("{}"));
            server.catalog().text(GREETING, "good evening");
            assertThat(stream.nextMessage()).isEqualTo(Wire.json(UPDATED));

            assertThat(result(client.post(unsubscribe(GREETING)))).isEqualTo(Wire.json("{}"));
            assertThat(result(client.post(subscribe("test://a")))).isEqualTo(Wire.json("{}"));
            server.catalog().text(GREETING, "good night");
            server.catalog().text("test://a", "changed");

            assertThat(stream.nextMessage().at("/params/uri").asText()).isEqualTo("test://a");
        }
    }

    @Test
    void whatASessionMissesWhileItHasNoStreamIsToldOnTheNext() {
        LegacyClient client = connect();
        client.post(subscribe(GREETING));
        server.catalog().text(GREETING, "good evening");
        int reads = server.catalog().reads();
        await().until(() -> server.catalog().reads() > reads + 2);

        try (Events stream = client.openGet("/mcp")) {
            assertThat(stream.nextMessage()).isEqualTo(Wire.json(UPDATED));
        }
    }

    @Test
    void aClientOf20241105IsToldOnItsStream() {
        try (Events stream = wire.openGet("/sse")) {
            String address = Objects.requireNonNull(stream.next()).data();
            wire.post(
                    address,
                    "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'2024-11-05',"
                            + "'capabilities':{},'clientInfo':{'name':'c','version':'1'}}}");
            assertThat(stream.nextMessage()
                            .at("/result/capabilities/resources/subscribe")
                            .asBoolean())
                    .isTrue();
            wire.post(address, subscribe(GREETING));
            assertThat(stream.nextMessage().path("result")).isEqualTo(Wire.json("{}"));

            server.catalog().text(GREETING, "good evening");

            assertThat(stream.nextMessage()).isEqualTo(Wire.json(UPDATED));
        }
        awaitNoReads();
    }

    @Test
    void aSubscriptionOf20260728IsToldWithItsId() {
        try (Events stream = wire.openModern(
                "subscriptions/listen",
                "{'notifications':{'resourceSubscriptions':['test://greeting','test://unknown','test://greeting']}}")) {
            assertThat(stream.nextMessage().at("/params/notifications"))
                    .isEqualTo(Wire.json("{'resourceSubscriptions':['test://greeting']}"));

            server.catalog().text(GREETING, "good evening");

            assertThat(stream.nextMessage())
                    .isEqualTo(Wire.json("{'jsonrpc':'2.0','method':'notifications/resources/updated','params':"
                            + "{'uri':'test://greeting','_meta':{'io.modelcontextprotocol/subscriptionId':1}}}"));
        }
        awaitNoReads();
    }

    @Test
    void whatCannotBeReadAnyMoreHasChangedOnce() {
        try (Events stream = listen("'test://a','test://b'")) {
            stream.nextMessage();
            server.catalog().text("test://a", null);
            assertThat(updated(stream)).isEqualTo("test://a");

            int reads = server.catalog().reads();
            await().until(() -> server.catalog().reads() > reads + 4);
            server.catalog().text("test://b", "changed");
            assertThat(updated(stream)).isEqualTo("test://b");

            server.catalog().text("test://a", "a");
            assertThat(updated(stream)).isEqualTo("test://a");
        }
    }

    @Test
    void aServerThatStopsEndsASubscriptionToResourcesWithItsResult() {
        try (Events stream = listen("'test://a'")) {
            stream.nextMessage();

            server.close();

            assertThat(stream.nextMessage().at("/result/resultType").asText()).isEqualTo("complete");
        }
    }

    @Test
    void aSessionThatIsEndedIsWatchedForNoMore() {
        LegacyClient client = connect();
        client.post(subscribe(GREETING));
        client.delete();

        awaitNoReads();
    }

    @Test
    void anUnknownResourceIsRefusedInTheWordsOfTheRevision() {
        JsonNode error = Wire.body(connect().post(subscribe("test://unknown"))).path("error");

        assertThat(error.path("code").asInt()).isEqualTo(-32002);
        assertThat(error.at("/data/uri").asText()).isEqualTo("test://unknown");
        assertThat(error.path("message").asText()).contains("Did you mean test://greeting");
    }

    @Test
    void aUriIsRequired() {
        JsonNode error = Wire.body(connect().post(subscribe(GREETING).replace("uri", "url")))
                .path("error");

        assertThat(error.path("code").asInt()).isEqualTo(-32602);
    }

    @Test
    void aClientThatCannotBeToldCannotSubscribe() {
        JsonNode error = Wire.body(wire.post("/mcp", subscribe(GREETING))).path("error");

        assertThat(error.path("code").asInt()).isEqualTo(-32601);
        assertThat(error.path("message").asText()).contains("session");
        assertThat(wire.modern("resources/subscribe", "{'uri':'test://greeting'}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClientHasSoManySubscriptionsAndNoMore() {
        LegacyClient client = connect();
        client.post(subscribe("test://a"));
        client.post(subscribe("test://b"));
        assertThat(result(client.post(subscribe("test://b")))).isEqualTo(Wire.json("{}"));

        JsonNode error = Wire.body(client.post(subscribe("test://c"))).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asText()).contains("2 resources", "unsubscribe");

        client.post(unsubscribe("test://a"));
        assertThat(result(client.post(subscribe("test://c")))).isEqualTo(Wire.json("{}"));

        HttpResponse<String> listen = wire.postAcceptingStream(
                "/mcp",
                Wire.modernBody(
                        "subscriptions/listen",
                        "{'notifications':{'resourceSubscriptions':['test://a','test://b','test://c']}}"),
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "subscriptions/listen");
        assertThat(Wire.body(listen).at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void theServerWatchesSoManyResourcesAndNoMore() {
        LegacyClient first = connect();
        first.post(subscribe("test://a"));
        first.post(subscribe("test://b"));
        LegacyClient second = connect();
        assertThat(second.post(subscribe("test://a")).statusCode()).isEqualTo(200);
        assertThat(second.post(subscribe("test://c")).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = connect().post(subscribe(GREETING));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Wire.body(refused).at("/error/message").asText()).contains("3 resources", "try again later");
        try (Events stream = listen("'test://greeting'")) {
            assertThat(stream.nextMessage().at("/error/message").asText()).contains("3 resources");
            assertThat(stream.next()).isNull();
        }
    }

    private LegacyClient connect() {
        return LegacyClient.connect(wire, "2025-11-25", "{'elicitation':{}}");
    }

    private Events listen(String uris) {
        return wire.openModern("subscriptions/listen", "{'notifications':{'resourceSubscriptions':[" + uris + "]}}");
    }

    /** Waits until a whole second has gone by, many intervals, in which nothing was read. */
    private void awaitNoReads() {
        int[] before = {-1};
        await().pollInterval(Duration.ofSeconds(1)).until(() -> {
            int now = server.catalog().reads();
            boolean same = now == before[0];
            before[0] = now;
            return same;
        });
    }

    private static String subscribe(String uri) {
        return "{'jsonrpc':'2.0','id':1,'method':'resources/subscribe','params':{'uri':'" + uri + "'}}";
    }

    private static String unsubscribe(String uri) {
        return "{'jsonrpc':'2.0','id':2,'method':'resources/unsubscribe','params':{'uri':'" + uri + "'}}";
    }

    private static JsonNode result(HttpResponse<String> response) {
        return Wire.body(response).path("result");
    }

    private static String updated(Events stream) {
        return stream.nextMessage().at("/params/uri").asText();
    }
}
