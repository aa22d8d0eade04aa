package org.openprojectmcp.scenario.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.RawConnection;
import org.openprojectmcp.testing.WholeServer;

/** A tool file with {@code to: mcp:close-stream}: what goes over the wire, line by line. */
@Timeout(120)
class CloseStreamTest {

    private static final String TOOL =
            """
            - route:
                id: poll_me
                description: |-
                  Answers when its client has come back.
                group: context
                from:
                  uri: ai-tool:poll_me
                  parameters:
                    title: Poll me
                    readOnlyHint: true
                    destructiveHint: false
                    idempotentHint: true
                    openWorldHint: false
                  steps:
                    - to:
                        id: poll_me-leave
                        uri: mcp:close-stream
                        parameters:
                          retry: 120
                    - delay:
                        expression:
                          constant:
                            expression: "300"
                    - setBody:
                        expression:
                          constant:
                            expression: polled
            """;

    private static final Pattern PRIMED = Pattern.compile("id: (\\S+-0)\ndata: \n\n");

    @TempDir
    Path folder;

    @Test
    void theClientIsSentAwayAndFindsTheAnswerWhenItComesBack() throws Exception {
        try (WholeServer server = WholeServer.start(withTool(), "--toolsets", "all")) {
            String lastId;
            try (RawConnection connection = new RawConnection(server.port())) {
                connection.send(post("2025-11-25"));
                String stream = connection.readUntil("0\r\n\r\n");

                Matcher primed = PRIMED.matcher(stream);
                assertThat(primed.find()).as(stream).isTrue();
                lastId = primed.group(1);
                assertThat(stream).contains("retry: 120\n\n").doesNotContain("polled");
            }
            try (RawConnection connection = new RawConnection(server.port())) {
                connection.send("GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                        + "MCP-Protocol-Version: 2025-11-25\r\nLast-Event-ID: " + lastId + "\r\n\r\n");

                assertThat(connection.readUntil("0\r\n\r\n"))
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("id: " + lastId.replaceAll("0$", "1") + "\nevent: message\ndata: {", "polled");
            }
        }
    }

    @Test
    void aClientOfAnotherRevisionWaitsForItsAnswer() throws Exception {
        try (WholeServer server = WholeServer.start(withTool(), "--toolsets", "all");
                RawConnection connection = new RawConnection(server.port())) {
            connection.send(post("2025-06-18"));

            assertThat(connection.readUntil("polled")).doesNotContain("retry:", "id: ");
        }
    }

    private Path withTool() throws IOException {
        Path routes = folder.resolve("routes");
        Path file = routes.resolve("tools/context/poll_me.camel.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TOOL);
        return routes;
    }

    private static String post(String revision) {
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"poll_me\",\"arguments\":{}}}";
        return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: " + revision
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
