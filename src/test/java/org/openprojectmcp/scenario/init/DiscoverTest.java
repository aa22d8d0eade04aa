package org.openprojectmcp.scenario.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.testing.Wire.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

/** A client of 2026-07-28: no handshake, every request describes itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoverTest {

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @Test
    void discoverSaysWhatTheServerIs() {
        HttpResponse<String> response = wire.modern("server/discover", "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body(response))
                .isEqualTo(
                        Wire.json(
                                """
                        {"jsonrpc": "2.0", "id": 1, "result": {
                          "resultType": "complete",
                          "supportedVersions": ["2026-07-28"],
                          "capabilities": {"logging": {}, "tools": {"listChanged": true}, "resources": {"listChanged": true, "subscribe": true},
                                           "prompts": {"listChanged": true}, "completions": {}},
                          "instructions": "Be kind.",
                          "ttlMs": 3600000, "cacheScope": "public",
                          "_meta": {"io.modelcontextprotocol/serverInfo":
                            {"name": "testing", "title": "Testing", "version": "1.2.3"}}}}"""));
    }

    @Test
    void toolsAreListedAndCalledWithoutAHandshake() {
        JsonNode tools = body(wire.modern("tools/list", "{}")).at("/result/tools");
        assertThat(tools.at("/0/name").asText()).isEqualTo("echo");

        JsonNode result = body(wire.modern("tools/call", "{'name':'echo','arguments':{'a':1}}"))
                .path("result");
        assertThat(result.path("structuredContent")).isEqualTo(Wire.json("{'a':1}"));
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "ping", "logging/setLevel", "resources/subscribe", "no/such"})
    void aRemovedOrUnknownMethodIs404WithTheIdOfTheRequest(String method) {
        HttpResponse<String> response = wire.modern(method, "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32601);
        assertThat(body(response).path("id").asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownRevisionIsAnsweredWithTheSupportedOnes() {
        String body = Wire.modernBody("tools/list", "{}").replace("2026-07-28", "2099-01-01");

        HttpResponse<String> response =
                wire.post("/mcp", body, "MCP-Protocol-Version", "2099-01-01", "Mcp-Method", "tools/list");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32022);
        assertThat(body(response).at("/error/data"))
                .isEqualTo(Wire.json("{'supported':['2026-07-28'],'requested':'2099-01-01'}"));
    }

    @Test
    void headersThatDifferFromTheBodyAre400() {
        HttpResponse<String> response = wire.post(
                "/mcp",
                Wire.modernBody("tools/call", "{'name':'echo'}"),
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "tools/call",
                "Mcp-Name",
                "other");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32020);
    }

    @Test
    void sessionHeadersOfOlderRevisionsAreIgnored() {
        HttpResponse<String> response =
                wire.modern("tools/list", "{}", "Mcp-Session-Id", "whatever", "Last-Event-ID", "7");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Mcp-Session-Id")).isEmpty();
    }

    @Test
    void aNotificationIsAccepted() {
        String body =
                Wire.modernBody("notifications/cancelled", "{'requestId':99}").replace("'id':1,", "");

        HttpResponse<String> response = wire.post("/mcp", body, "MCP-Protocol-Version", "2026-07-28");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
    }
}
