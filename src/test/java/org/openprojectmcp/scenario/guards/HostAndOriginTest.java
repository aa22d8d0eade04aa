package org.openprojectmcp.scenario.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostAndOriginTest {

    private static final String PING = "{'jsonrpc':'2.0','id':1,'method':'ping'}";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @Test
    void aForeignHostIsRefused() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("GET / HTTP/1.1\r\nHost: evil.example.com\r\n\r\n");

            assertThat(connection.readUntil("\r\n")).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void aClientThatUpgradesToHttp2IsKnownByItsAuthority() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest ping = HttpRequest.newBuilder(server.uri("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(PING.replace('\'', '"')))
                .build();

        HttpResponse<String> first = client.send(ping, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> second = client.send(ping, HttpResponse.BodyHandlers.ofString());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(second.body()).contains("\"result\":{}");
    }

    @Test
    void aForeignPageIsRefusedWithoutBeingToldMore() {
        HttpResponse<String> response = wire.post("/mcp", PING, "Origin", "http://evil.example.com");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aPageOnThisMachineMayReadTheAnswer() {
        HttpResponse<String> response = wire.post("/mcp", PING, "Origin", "http://localhost:6274");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:6274");
        assertThat(response.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(value -> assertThat(value).contains("Mcp-Session-Id"));
    }

    @Test
    void aPageMayAskFirstWhatItMaySend() {
        HttpResponse<String> response = wire.send(
                "OPTIONS", "/mcp", "Origin", "http://localhost:6274", "Access-Control-Request-Method", "POST");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(value -> assertThat(value).contains("POST"));
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(value -> assertThat(value)
                        .contains("MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "Authorization", "Last-Event-ID"));
    }
}
