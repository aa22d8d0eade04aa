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
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class CancelTest {

    private static final String CALL =
            "{'jsonrpc':'2.0','id':5,'method':'tools/call','params':{'name':'wait','_meta':{'progressToken':1}}}";

    private final Gate end = new Gate();
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
        // A cancellation of the connection's end would have come before the answer to a later request does.
        wire.post("/mcp", "{'jsonrpc':'2.0','id':9,'method':'ping'}");

        assertThat(cancelled).hasValue(0);
    }

    @Test
    void aModernCallIsCancelledWhenItsClientDisconnects() {
        try (Events events = wire.openModern("tools/call", "{'name':'wait'}")) {
            assertThat(events.response().statusCode()).isEqualTo(200);
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
        context.progress(1, null, null);
        return new ToolResult.Text(end.pass() ? "ended" : "not ended");
    }
}
