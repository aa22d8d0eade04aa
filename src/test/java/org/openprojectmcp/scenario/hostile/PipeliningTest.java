package org.openprojectmcp.scenario.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.tool.ToolResult;

@Timeout(60)
class PipeliningTest {

    private static final int REQUESTS = 50;

    @Test
    void requestsSentWithoutWaitingAreAnsweredInTheirOrder() throws Exception {
        AtomicInteger served = new AtomicInteger();
        try (TestingServer server = TestingServer.start();
                RawConnection connection = new RawConnection(server.port())) {
            server.catalog()
                    .with("count", (arguments, context) -> new ToolResult.Text("served " + served.incrementAndGet()));
            StringBuilder requests = new StringBuilder();
            for (int id = 1; id <= REQUESTS; id++) {
                requests.append(request(id));
            }
            connection.send(requests.toString());

            for (int id = 1; id <= REQUESTS; id++) {
                assertThat(connection.readUntil("\"isError\":false}}"))
                        .startsWith("HTTP/1.1 200 ")
                        .contains("\"id\":" + id + ",");
            }
            assertThat(served).hasValue(REQUESTS);
        }
    }

    private static String request(int id) {
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"count\"}}";
        return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
