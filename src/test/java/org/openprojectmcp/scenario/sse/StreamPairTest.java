package org.openprojectmcp.scenario.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/** A client of 2024-11-05: one stream for everything it gets, one address for everything it says. */
@Timeout(120)
class StreamPairTest {

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeEach
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sse", "/"})
    void theFirstEventNamesTheAddressAndAnswersComeOnTheStream(String path) {
        try (Events stream = wire.openGet(path)) {
            String address = address(stream);
            assertThat(stream.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");

            assertThat(wire.post(
                                    address,
                                    "{'jsonrpc':'2.0','id':1,'method':'initialize','params':"
                                            + "{'protocolVersion':'2024-11-05','capabilities':{},'clientInfo':{'name':'test','version':'1'}}}",
                                    "Accept",
                                    "*/*")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(stream.nextMessage().at("/result/protocolVersion").asText())
                    .isEqualTo("2024-11-05");
            assertThat(wire.post(address, "{'jsonrpc':'2.0','method':'notifications/initialized'}")
                            .statusCode())
                    .isEqualTo(202);

            wire.post(address, "{'jsonrpc':'2.0','id':2,'method':'tools/call','params':{'name':'echo'}}");
            assertThat(stream.nextMessage().path("id").asInt()).isEqualTo(2);
            wire.post(address, "{'jsonrpc':'2.0','id':3,'method':'no/such'}");
            assertThat(stream.nextMessage().at("/error/code").asInt()).isEqualTo(-32601);
        }
    }

    @Test
    void changesOfTheListAreToldAfterTheHandshake() {
        try (Events stream = wire.openGet("/sse")) {
            String address = address(stream);
            wire.post(
                    address,
                    "{'jsonrpc':'2.0','id':1,'method':'initialize','params':"
                            + "{'protocolVersion':'2024-11-05','capabilities':{},'clientInfo':{'name':'test','version':'1'}}}");
            assertThat(stream.nextMessage()
                            .at("/result/capabilities/tools/listChanged")
                            .asBoolean())
                    .isTrue();

            server.catalog().with("added", (arguments, context) -> new ToolResult.Text("x"));

            assertThat(stream.nextMessage().path("method").asText()).isEqualTo("notifications/tools/list_changed");
        }
    }

    @Test
    void messagesOfABatchAreAnsweredOneByOne() {
        try (Events stream = wire.openGet("/sse")) {
            wire.post(
                    address(stream),
                    "[{'jsonrpc':'2.0','id':1,'method':'ping'},{'jsonrpc':'2.0','id':2,'method':'ping'}]");

            assertThat(stream.nextMessage().path("id").asInt()
                            + stream.nextMessage().path("id").asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void whatIsNotJsonIsRefusedAtTheAddress() {
        try (Events stream = wire.openGet("/sse")) {
            assertThat(wire.post(address(stream), "{").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aStreamThatHasEndedHasNoAddress() {
        String address;
        try (Events stream = wire.openGet("/sse")) {
            address = address(stream);
        }

        await().untilAsserted(() -> assertThat(wire.post(address, "{'jsonrpc':'2.0','id':1,'method':'ping'}")
                        .statusCode())
                .isEqualTo(404));
    }

    @Test
    void anAddressThatCannotBeDecodedIsThatOfNoStream() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("POST /messages?session=%zz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

            assertThat(connection.readUntil("\r\n")).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void callsAreCancelledByMessageAndWhenTheStreamEnds() {
        AtomicBoolean cancelled = new AtomicBoolean();
        server.catalog().with("wait", (arguments, context) -> {
            Gate end = new Gate();
            context.cancellation().onCancel(end::open);
            cancelled.set(end.pass());
            return new ToolResult.Text("late");
        });
        String call = "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'wait'}}";
        try (Events stream = wire.openGet("/sse")) {
            String address = address(stream);
            wire.post(address, call);
            wire.post(address, "{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':1}}");
            await().untilTrue(cancelled);
            wire.post(address, "{'jsonrpc':'2.0','id':2,'method':'ping'}");
            assertThat(stream.nextMessage().path("id").asInt()).isEqualTo(2);

            cancelled.set(false);
            wire.post(address, call);
        }
        await().untilTrue(cancelled);
    }

    private static String address(Events stream) {
        Events.Event first = Objects.requireNonNull(stream.next());
        assertThat(first.name()).isEqualTo("endpoint");
        assertThat(first.data()).matches("/messages\\?session=[A-Za-z0-9_-]{32}");
        return first.data();
    }
}
