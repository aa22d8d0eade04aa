package org.openprojectmcp.scenario.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class OverloadTest {

    private static final String CALL = "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'wait'}}";

    @Test
    void aboveTheLimitCallsAreToldToComeBackLater() {
        Gate end = new Gate();
        AtomicInteger running = new AtomicInteger();
        try (TestingServer server = start(2, 1)) {
            server.catalog().with("wait", (arguments, context) -> {
                running.incrementAndGet();
                end.pass();
                return new ToolResult.Text("done");
            });
            Wire wire = new Wire(server);
            List<CompletableFuture<HttpResponse<String>>> admitted = Stream.generate(
                            () -> CompletableFuture.supplyAsync(
                                    () -> wire.post("/mcp", CALL), task -> new Thread(task).start()))
                    .limit(3)
                    .toList();
            await().until(() -> running.get() == 2);

            await().untilAsserted(() -> {
                HttpResponse<String> refused = wire.post("/mcp", "{'jsonrpc':'2.0','id':7,'method':'ping'}");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(Wire.body(refused).path("id").asInt()).isEqualTo(7);
                assertThat(Wire.body(refused).at("/error/message").asText()).contains("try again");
            });

            end.open();
            assertThat(admitted)
                    .allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
            assertThat(running).hasValue(3);
        }
    }

    @Test
    void aStreamTooManyIsRefused() {
        try (TestingServer server = start(2, 2)) {
            Wire wire = new Wire(server);
            try (Events first = wire.openGet("/sse");
                    Events second = wire.openModern("subscriptions/listen", "{'notifications':{}}")) {
                first.next();
                second.next();

                assertThat(wire.send("GET", "/sse", "Accept", "text/event-stream")
                                .statusCode())
                        .isEqualTo(503);
                HttpResponse<String> refused =
                        wire.modern("subscriptions/listen", "{'notifications':{}}", "Accept", "text/event-stream");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(Wire.body(refused).at("/error/message").asText()).contains("limit");
            }
            await().untilAsserted(() -> {
                try (Events again = wire.openGet("/sse")) {
                    assertThat(again.response().statusCode()).isEqualTo(200);
                }
            });
        }
    }

    private static TestingServer start(int inFlight, int waiting) {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions.Limits limits = new McpServerOptions.Limits(inFlight, waiting, 2, 1 << 20);
        return TestingServer.start(
                new McpServerOptions(standard.access(), limits, standard.replyMode(), standard.heartbeat()));
    }
}
