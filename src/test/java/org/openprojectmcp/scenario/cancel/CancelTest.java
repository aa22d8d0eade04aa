package org.openprojectmcp.scenario.cancel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class CancelTest {

    private static final String CALL =
            "{'jsonrpc':'2.0','id':5,'method':'tools/call','params':{'name':'wait','_meta':{'progressToken':1}}}";

    private final Gate end = new Gate();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private TestingServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        server = TestingServer.start();
        server.catalog().with("wait", (arguments, context) -> waitUntilEnd(context));
        wire = new Wire(server);
    }

    @AfterEach
    void stop() {
        end.open();
        server.close();
    }

    @Test
    void aLegacyCallIsCancelledByMessageAndIsNotAnswered() {
        try (Events events = wire.openPost("/mcp", CALL)) {
            assertThat(events.nextMessage().path("method").asText()).isEqualTo("notifications/progress");

            assertThat(cancel(5).statusCode()).isEqualTo(202);

            assertThat(events.next()).isNull();
            await().until(() -> cancelled.get() == 1);
        }
    }

    @Test
    void theCancellationOfAnotherRequestChangesNothing() {
        try (Events events = wire.openPost("/mcp", CALL)) {
            events.nextMessage();

            cancel(6);
            end.open();

            assertThat(events.nextMessage().at("/result/content/0/text").asText())
                    .isEqualTo("ended");
            assertThat(cancelled).hasValue(0);
        }
    }

    @Test
    void aLegacyCallGoesOnWhenItsClientDisconnects() {
        try (Events events = wire.openPost("/mcp", CALL)) {
            events.nextMessage();
        }
        // The server notices the end of the connection before it answers what is sent after it.
        wire.post("/mcp", "{'jsonrpc':'2.0','id':9,'method':'ping'}");
        end.open();

        await().until(() -> ended.get() == 1);
        assertThat(cancelled).hasValue(0);
    }

    @Test
    void aModernCallIsCancelledWhenItsClientDisconnects() throws Exception {
        String body = Wire.modernBody("tools/call", "{'name':'wait'}").replace('\'', '"');
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: 2026-07-28\r\n"
                    + "Mcp-Method: tools/call\r\nMcp-Name: wait\r\nContent-Length: " + body.length() + "\r\n\r\n"
                    + body);
            await().until(() -> running.get() == 1);
            assertThat(cancelled).hasValue(0);
        }

        await().until(() -> cancelled.get() == 1);
    }

    private HttpResponse<String> cancel(int id) {
        return wire.post(
                "/mcp", "{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':" + id + "}}");
    }

    private ToolResult waitUntilEnd(CallContext context) {
        context.cancellation().onCancel(() -> {
            cancelled.incrementAndGet();
            end.open();
        });
        running.incrementAndGet();
        context.progress(1, null, null);
        boolean opened = end.pass();
        ended.incrementAndGet();
        return new ToolResult.Text(opened ? "ended" : "not ended");
    }
}
