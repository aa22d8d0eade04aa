package org.openprojectmcp.scenario.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openprojectmcp.testing.Wire.body;

import java.net.SocketException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyLimitsTest {

    private static final int MAX_BYTES = 200_000;
    private static final long DECLARED_BYTES = 1_000_000_000;

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions.Limits limits = new McpServerOptions.Limits(8, 8, 8, MAX_BYTES);
        server = TestingServer.start(
                new McpServerOptions(standard.access(), limits, standard.replyMode(), standard.heartbeat()));
        wire = new Wire(server);
    }

    @Test
    void aLargeBodyWithinTheLimitIsServed() {
        HttpResponse<String> response = wire.post("/mcp", echo(MAX_BYTES - 1_000));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body(response).at("/result/structuredContent/text").asText()).hasSize(MAX_BYTES - 1_000);
    }

    @Test
    void aLargeBodyThatIsNotJsonIsRefusedLikeASmallOne() {
        assertThat(body(wire.post("/mcp", "{" + " ".repeat(MAX_BYTES / 2)))
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32700);
    }

    @Test
    void aBodyBeyondTheLimitIs413() {
        HttpResponse<String> response = wire.post("/mcp", echo(2 * MAX_BYTES));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(body(response).at("/error/message").asText()).contains(String.valueOf(MAX_BYTES));
    }

    @Test
    void aBodyOfUnknownLengthIsCutAtTheLimit() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = Integer.toHexString(MAX_BYTES / 2) + "\r\n" + " ".repeat(MAX_BYTES / 2) + "\r\n";
            connection.send(chunk + chunk + chunk);

            assertThat(connection.readUntil("\r\n")).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aClientThatDoesNotStopLosesItsConnection() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + DECLARED_BYTES + "\r\n\r\n");
            assertThat(connection.readUntil("}")).startsWith("HTTP/1.1 413 ").contains("-32600");

            // Closed by the server while the client still sends, which shows there as a reset or a broken pipe.
            assertThatThrownBy(() -> {
                        for (long sent = 0; sent < DECLARED_BYTES; sent += MAX_BYTES) {
                            connection.send(" ".repeat(MAX_BYTES));
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aClientMayAskBeforeItSendsItsBody() throws Exception {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Expect: 100-continue\r\nContent-Length: " + ping.length() + "\r\n\r\n");
            assertThat(connection.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");

            connection.send(ping);

            assertThat(connection.readUntil("\r\n")).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data"})
    void aBodyThatIsNotDeclaredAsJsonIs415(String contentType) {
        assertThat(wire.post("/mcp", "{}", "Content-Type", contentType).statusCode())
                .isEqualTo(415);
    }

    @Test
    void aCharsetOfTheContentTypeDoesNoHarm() {
        assertThat(wire.post("/mcp", echo(1), "Content-Type", "Application/JSON; charset=utf-8")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[1", "nope"})
    void whatIsNotJsonIs400(String text) {
        HttpResponse<String> response = wire.post("/mcp", text);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32700);
    }

    @Test
    void whatIsNestedTooDeepIs400() {
        String deep = "[".repeat(100_000);

        assertThat(wire.post("/mcp", deep).statusCode()).isEqualTo(400);
    }

    private static String echo(int length) {
        return "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'echo','arguments':{'text':'"
                + "x".repeat(length) + "'}}}";
    }
}
