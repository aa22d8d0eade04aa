package org.openprojectmcp.scenario.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class ProgressOverSseTest {

    private static final String CALL =
            "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'steps','_meta':{'progressToken':7}}}";

    @Test
    void progressArrivesWhileTheToolStillRuns() {
        Gate seen = new Gate();
        try (TestingServer server = TestingServer.start()) {
            server.catalog().with("steps", (arguments, context) -> {
                context.progress(1, 2.0, "half");
                return new ToolResult.Text("seen " + seen.pass());
            });
            try (Events events = new Wire(server).openPost("/mcp", CALL)) {
                assertThat(events.nextMessage())
                        .isEqualTo(Wire.json("{'jsonrpc':'2.0','method':'notifications/progress','params':"
                                + "{'progressToken':7,'progress':1.0,'total':2.0,'message':'half'}}"));
                seen.open();
                assertThat(events.nextMessage().at("/result/content/0/text").asText())
                        .isEqualTo("seen true");
                assertThat(events.next()).isNull();
            }
        }
    }

    @Test
    void aCallThatTakesLongShowsSignsOfLife() {
        Gate seen = new Gate();
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions often =
                new McpServerOptions(standard.access(), standard.limits(), standard.replyMode(), Duration.ofMillis(50));
        try (TestingServer server = TestingServer.start(often)) {
            server.catalog().with("steps", (arguments, context) -> new ToolResult.Text("seen " + seen.pass()));
            try (Events events = new Wire(server).openPost("/mcp", CALL)) {
                assertThat(events.next()).isEqualTo(new Events.Event(":", ""));
                seen.open();
                assertThat(events.nextMessage().at("/result/content/0/text").asText())
                        .isEqualTo("seen true");
            }
        }
    }

    @Test
    void progressIsDroppedForWhoAcceptsJsonAlone() {
        try (TestingServer server = TestingServer.start()) {
            server.catalog().with("steps", (arguments, context) -> {
                context.progress(1, 2.0, "half");
                return new ToolResult.Text("done");
            });

            assertThat(Wire.body(new Wire(server).post("/mcp", CALL))
                            .at("/result/content/0/text")
                            .asText())
                    .isEqualTo("done");
        }
    }
}
