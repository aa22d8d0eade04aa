package org.openprojectmcp.scenario.guards;

import static org.assertj.core.api.Assertions.assertThat;

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
class AddressesTest {

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @Test
    void theRootSaysWhatTheServerIs() {
        HttpResponse<String> response = wire.send("GET", "/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Wire.body(response).path("name").asText()).isEqualTo("testing");
        assertThat(Wire.body(response).path("revisions"))
                .isEqualTo(Wire.json("['2024-11-05','2025-03-26','2025-06-18','2025-11-25','2026-07-28']"));
        assertThat(wire.send("HEAD", "/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /mcp      | POST, DELETE, OPTIONS",
                "GET    | /mcp/     | POST, DELETE, OPTIONS",
                "DELETE | /mcp      | POST, DELETE, OPTIONS",
                "PUT    | /         | GET, HEAD, POST, DELETE, OPTIONS",
                "DELETE | /         | GET, HEAD, POST, DELETE, OPTIONS",
                "POST   | /sse      | GET, OPTIONS",
                "HEAD   | /sse      | GET, OPTIONS",
                "GET    | /messages | POST, OPTIONS",
            })
    void aMethodThatIsNotOfferedIs405WithTheOnesThatAre(String method, String path, String allowed) {
        HttpResponse<String> response = wire.send(method, path);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
    }

    @Test
    void aRefusalIsJson() {
        assertThat(Wire.body(wire.send("GET", "/mcp")).path("error").asText()).contains("POST");
    }

    @Test
    void aClientOfALaterRevisionGetsNoStreamWithGet() {
        assertThat(wire.send("GET", "/mcp", "Accept", "text/event-stream").statusCode())
                .isEqualTo(405);
        assertThat(wire.send("GET", "/", "Accept", "text/event-stream", "MCP-Protocol-Version", "2025-11-25")
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-protected-resource/mcp",
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration",
                "/register",
                "/health",
                "/mcp/more"
            })
    void anythingElseIs404InJson(String path) {
        HttpResponse<String> response = wire.send("GET", path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(Wire.body(response).path("error").asText()).isNotEmpty();
    }
}
