package org.openprojectmcp.scenario.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/** Long lists come in pages; a cursor says where the next one begins. */
class PagingTest {

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeEach
    void startWithPagesOfTwo() {
        server = TestingServer.start(McpServerOptions.DEFAULT.withPageSize(2));
        wire = new Wire(server);
        for (String name : List.of("alpha", "beta", "gamma", "delta")) {
            offer(name);
        }
    }

    private void offer(String name) {
        server.catalog().with(name, (arguments, context) -> new ToolResult.Text(name));
    }

    private JsonNode modern(String method, String params) {
        return Wire.body(wire.modern(method, params));
    }

    private JsonNode legacy(String params) {
        String body = "{'jsonrpc':'2.0','id':1,'method':'tools/list','params':" + params + "}";
        return Wire.body(wire.post("/mcp", body, "MCP-Protocol-Version", "2025-06-18"));
    }

    private static String after(JsonNode page) {
        return "{'cursor':'" + page.at("/result/nextCursor").asText() + "'}";
    }

    private static List<String> names(JsonNode page) {
        return Wire.names(page.at("/result/tools"));
    }

    @Test
    void thePagesTogetherAreTheListInItsOrder() {
        JsonNode first = legacy("{}");
        JsonNode second = legacy(after(first));
        JsonNode third = legacy(after(second));

        assertThat(names(first)).containsExactly("alpha", "beta");
        assertThat(names(second)).containsExactly("delta", "echo");
        assertThat(names(third)).containsExactly("gamma");
        assertThat(third.path("result").has("nextCursor")).isFalse();
    }

    @Test
    void everyPageMayBeCachedAlike() {
        JsonNode first = modern("tools/list", "{}");
        JsonNode second = modern("tools/list", after(first));

        assertThat(second.at("/result/cacheScope")).isEqualTo(first.at("/result/cacheScope"));
        assertThat(second.at("/result/ttlMs").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resources/list", "resources/templates/list", "prompts/list"})
    void aListThatFitsOnAPageHasNoCursorAndTakesNone(String method) {
        String ofTools = after(modern("tools/list", "{}"));

        assertThat(modern(method, "{}").path("result").has("nextCursor")).isFalse();
        JsonNode refused = modern(method, ofTools);
        assertThat(refused.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(refused.at("/error/message").asText()).contains("none of this list");
    }

    @Test
    void aCursorOfAListThatHasChangedSaysToBeginAnew() {
        String stale = after(legacy("{}"));
        offer("epsilon");

        JsonNode refused = legacy(stale);

        assertThat(refused.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(refused.at("/error/message").asText()).contains("changed").contains("Begin anew");
        assertThat(names(legacy("{}"))).containsExactly("alpha", "beta");
    }

    @Test
    void aCursorHoldsInAnotherProcessThatServesTheSame() {
        String cursor = after(legacy("{}"));
        List<String> expected = names(legacy(cursor));
        server.close();
        startWithPagesOfTwo();

        assertThat(names(legacy(cursor))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'", "''", "'%%%'", "7", "{}", "'dG9vbHM6Ojk5OTk5OTk5OTk5OTk'", "'dG9vbHM6YWJjOi0x'"})
    void anythingElseIsNoCursor(String cursor) {
        assertThat(legacy("{'cursor':" + cursor + "}").at("/error/code").asInt())
                .isEqualTo(-32602);
    }
}
