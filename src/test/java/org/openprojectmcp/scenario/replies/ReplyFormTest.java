package org.openprojectmcp.scenario.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyFormTest {

    private static final String CALL = "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'say'}}";
    private static final String LIST = "{'jsonrpc':'2.0','id':1,'method':'tools/list'}";
    private static final String RESULT =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"a\\nb\"}],\"isError\":false}}";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        server.catalog().with("say", (arguments, context) -> new ToolResult.Text("a\nb"));
        wire = new Wire(server);
    }

    @Test
    void aToolCallIsAnsweredByOneEventToWhoAcceptsStreams() {
        HttpResponse<String> response = wire.postAcceptingStream("/mcp", CALL);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store, no-transform");
        assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(response.body()).isEqualTo("event: message\ndata: " + RESULT + "\n\n");
    }

    @Test
    void aToolCallIsAnsweredInJsonToWhoAcceptsNothingElse() {
        HttpResponse<String> response = wire.post("/mcp", CALL);

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo(RESULT);
    }

    @Test
    void whatIsQuickIsAnsweredInJson() {
        assertThat(wire.postAcceptingStream("/mcp", LIST).headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void jsonCanBeForced() {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions json =
                new McpServerOptions(standard.access(), standard.limits(), Settings.Reply.JSON, standard.heartbeat());
        try (TestingServer forced = TestingServer.start(json)) {
            assertThat(new Wire(forced)
                            .postAcceptingStream("/mcp", CALL.replace("say", "echo"))
                            .headers()
                            .firstValue("Content-Type"))
                    .hasValue("application/json");
        }
    }

    @Test
    void anErrorOfTheServerItselfNamesNoCause() {
        server.catalog().with("broken", (arguments, context) -> {
            throw new IllegalStateException("secret internal detail");
        });

        HttpResponse<String> response = wire.post("/mcp", CALL.replace("say", "broken"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Wire.body(response).at("/error/code").asInt()).isEqualTo(-32603);
        assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
    }
}
