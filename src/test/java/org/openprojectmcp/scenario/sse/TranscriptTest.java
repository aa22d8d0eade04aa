package org.openprojectmcp.scenario.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.tool.ToolResult;

/** Event streams byte by byte. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptTest {

    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"steps\",\"_meta\":{\"progressToken\":1}}}";

    @AutoClose
    private TestingServer server;

    @BeforeAll
    void start() {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        server = TestingServer.start(new McpServerOptions(
                standard.access(), standard.limits(), standard.replyMode(), Duration.ofMillis(200)));
        server.catalog().with("steps", (arguments, context) -> {
            context.progress(1, 1.0, null);
            return new ToolResult.Text("ü");
        });
    }

    @Test
    void eachEventIsOneChunk() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(post("HTTP/1.1"));

            assertThat(connection.readUntil("\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .containsIgnoringCase("content-type: text/event-stream\r\n")
                    .containsIgnoringCase("x-accel-buffering: no\r\n")
                    .containsIgnoringCase("transfer-encoding: chunked\r\n");
            String progress =
                    "event: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":1,\"progress\":1.0,\"total\":1.0}}\n\n";
            String result =
                    "event: message\ndata: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"Ã¼\"}],\"isError\":false}}\n\n";
            assertThat(connection.readUntil("0\r\n\r\n")).isEqualTo(chunk(progress) + chunk(result) + "0\r\n\r\n");
        }
    }

    @Test
    void aProxyThatSpeaksHttp10GetsTheStreamUntilTheConnectionCloses() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(post("HTTP/1.0"));

            String reply = connection.readAll();

            assertThat(reply)
                    .doesNotContainIgnoringCase("transfer-encoding")
                    .contains("\"progress\":1.0", "\"isError\"");
        }
    }

    @Test
    void anIdleStreamShowsSignsOfLife() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");

            assertThat(connection.readUntil("event: endpoint\n")).contains("200 OK");
            assertThat(connection.readUntil("\n:\n\n")).contains("data: /messages?session=");
        }
    }

    @Test
    void aConnectionOnWhichTheBodyStaysAwayIsAnsweredAndClosed() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{");

            assertThat(connection.readAll()).startsWith("HTTP/1.1 408 ");
        }
    }

    private static String post(String version) {
        return "POST /mcp " + version + "\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/json, text/event-stream\r\nContent-Length: " + CALL.length() + "\r\n\r\n"
                + CALL;
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
