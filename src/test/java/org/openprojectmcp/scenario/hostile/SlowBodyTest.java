package org.openprojectmcp.scenario.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

@Timeout(120)
class SlowBodyTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private TestingServer server;

    @BeforeEach
    void start() {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        server = TestingServer.start(new McpServerOptions(
                standard.access(), standard.limits(), standard.replyMode(), Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        assertThat(new Wire(server).post("/mcp", PING).statusCode()).isEqualTo(200);
        server.close();
    }

    @Test
    void aBodyThatDoesNotComeIsCut() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(
                    "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");

            assertThat(connection.readAll()).startsWith("HTTP/1.1 408 ").contains("slow");
        }
    }

    @Test
    void aBodyThatComesByteByByteIsCut() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(
                    "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
            connection.trickle(" ", Duration.ofMillis(50));

            assertThat(connection.readAll()).startsWith("HTTP/1.1 408 ");
        }
    }
}
