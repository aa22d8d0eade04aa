package org.openprojectmcp.scenario.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.testing.Wire.body;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/** Arrays of messages, which 2025-03-26 alone has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {

    private static final String PING = "{'jsonrpc':'2.0','id':1,'method':'ping'}";
    private static final String NOTIFICATION = "{'jsonrpc':'2.0','method':'notifications/initialized'}";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @Test
    void eachRequestOfABatchIsAnswered() {
        HttpResponse<String> response = wire.post(
                "/mcp",
                "[" + PING + "," + NOTIFICATION + ",{'jsonrpc':'2.0','id':2,'method':'no/such'}]",
                "MCP-Protocol-Version",
                "2025-03-26");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body(response)).hasSize(2);
        assertThat(body(response).get(0)).isEqualTo(Wire.json("{'jsonrpc':'2.0','id':1,'result':{}}"));
        assertThat(body(response).at("/1/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    void oneRequestOfABatchCanBeCancelled() {
        server.catalog().with("wait", (arguments, context) -> {
            Gate cancelled = new Gate();
            context.cancellation().onCancel(cancelled::open);
            wire.post("/mcp", "{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':8}}");
            cancelled.pass();
            return new ToolResult.Text("late");
        });

        HttpResponse<String> response = wire.post(
                "/mcp", "[{'jsonrpc':'2.0','id':8,'method':'tools/call','params':{'name':'wait'}}," + PING + "]");

        assertThat(body(response)).isEqualTo(Wire.json("[{'jsonrpc':'2.0','id':1,'result':{}}]"));
    }

    @Test
    void aBatchOfNotificationsIsAccepted() {
        HttpResponse<String> response = wire.post("/mcp", "[" + NOTIFICATION + "]");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void laterRevisionsHaveNoBatches() {
        HttpResponse<String> response = wire.post("/mcp", "[" + PING + "]", "MCP-Protocol-Version", "2025-06-18");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void aHandshakeCannotBePartOfABatch() {
        HttpResponse<String> response = wire.post(
                "/mcp", "[{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'protocolVersion':'2025-03-26'}}]");

        assertThat(response.statusCode()).isEqualTo(400);
    }
}
