package org.openprojectmcp.scenario.shutdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class GracefulStopTest {

    private static final String CALL =
            "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'wait','_meta':{'progressToken':1}}}";

    @Test
    void aRunningCallEndsWhileNewOnesAreRefused() {
        Gate end = new Gate();
        try (TestingServer server = TestingServer.start()) {
            server.catalog().with("wait", (arguments, context) -> {
                context.progress(1, null, null);
                return new ToolResult.Text("ended " + end.pass());
            });
            Wire wire = new Wire(server);
            try (Events running = wire.openPost("/mcp", CALL)) {
                running.nextMessage();

                CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
                await().untilAsserted(() -> assertThat(wire.post("/mcp", "{'jsonrpc':'2.0','id':2,'method':'ping'}")
                                .statusCode())
                        .isEqualTo(503));
                assertThat(wire.send("GET", "/sse", "Accept", "text/event-stream")
                                .statusCode())
                        .isEqualTo(503);
                assertThat(stopped).isNotDone();

                end.open();
                assertThat(running.nextMessage().at("/result/content/0/text").asText())
                        .isEqualTo("ended true");
                assertThat(stopped).succeedsWithin(60, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void anOpenStreamDoesNotHoldTheServerUp() {
        try (TestingServer server = TestingServer.start()) {
            try (Events stream = new Wire(server).openGet("/sse")) {
                stream.next();

                assertThat(CompletableFuture.runAsync(server::close)).succeedsWithin(60, TimeUnit.SECONDS);

                assertThat(stream.next()).isNull();
            }
        }
    }
}
