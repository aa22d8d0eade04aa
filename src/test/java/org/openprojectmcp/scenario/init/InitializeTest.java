package org.openprojectmcp.scenario.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.testing.Wire.body;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitializeTest {

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-05, 2024-11-05",
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "1999-01-01, 2025-11-25",
        "2026-07-28, 2025-11-25",
    })
    void theRevisionOfTheClientIsEchoedElseTheLatestWithAHandshakeIsAnswered(String requested, String answered) {
        HttpResponse<String> response = initialize("/mcp", requested);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body(response).at("/result/protocolVersion").asText()).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mcp", "/mcp/"})
    void theAnswerIsTheSameAtEveryAddressOfTheEndpoint(String path) {
        HttpResponse<String> response = initialize(path, "2025-11-25");

        assertThat(body(response))
                .isEqualTo(
                        Wire.json(
                                """
                        {"jsonrpc": "2.0", "id": 1, "result": {
                          "protocolVersion": "2025-11-25",
                          "capabilities": {"logging": {}, "tools": {}, "resources": {}, "prompts": {}, "completions": {}},
                          "serverInfo": {"name": "testing", "title": "Testing", "version": "1.2.3"},
                          "instructions": "Be kind."}}"""));
        assertThat(response.headers().firstValue("Mcp-Session-Id")).isEmpty();
    }

    @Test
    void theNotificationAfterTheHandshakeIsAcceptedWithoutABody() {
        HttpResponse<String> response = wire.post("/mcp", "{'jsonrpc':'2.0','method':'notifications/initialized'}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void pingIsAnsweredWithNothing() {
        assertThat(wire.post("/mcp", "{'jsonrpc':'2.0','id':'p','method':'ping'}")
                        .body())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}");
    }

    @Test
    void anUnknownMethodIsAnErrorInTheBody() {
        HttpResponse<String> response = wire.post("/mcp", "{'jsonrpc':'2.0','id':1,'method':'no/such'}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    void aHandshakeWithoutARevisionIsRefused() {
        assertThat(body(wire.post("/mcp", "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{}}"))
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void aClientKeepsWorkingWhenTheServerWasRestartedMeanwhile() {
        initialize("/mcp", "2025-11-25");
        server.close();
        start();

        assertThat(body(wire.post(
                                "/mcp",
                                "{'jsonrpc':'2.0','id':2,'method':'tools/list'}",
                                "MCP-Protocol-Version",
                                "2025-11-25"))
                        .at("/result/tools"))
                .isNotEmpty();
    }

    private HttpResponse<String> initialize(String path, String version) {
        return wire.post(
                path,
                "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'protocolVersion':'" + version
                        + "','capabilities':{},'clientInfo':{'name':'c','version':'1'}}}");
    }
}
