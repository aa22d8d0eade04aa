package org.openprojectmcp.scenario.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openprojectmcp.scenario.resume.SteppingServer.VERSION;
import static org.openprojectmcp.scenario.resume.SteppingServer.body;
import static org.openprojectmcp.scenario.resume.SteppingServer.progress;
import static org.openprojectmcp.scenario.resume.SteppingServer.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/** The server ends a connection, or itself, while a call runs. */
@Timeout(120)
class DisconnectTest {

    private SteppingServer stepping;

    @BeforeEach
    void start() {
        stepping = new SteppingServer();
    }

    @AfterEach
    void stop() {
        stepping.close();
    }

    @Test
    void aServerThatClosesTheConnectionSaysWhenToComeBack() {
        stepping.catalog().with("poll", (arguments, context) -> {
            ((McpRequest) context).reply().disconnect(Duration.ofMillis(250));
            stepping.gate("poll").pass();
            return new ToolResult.Text("polled");
        });
        String lastId;
        try (Events events = stepping.open("poll", "a")) {
            assertThat(events.next()).isEqualTo(new Events.Event("message", ""));
            assertThat(events.next()).isNull();
            assertThat(events.retry()).isEqualTo(250);
            lastId = Objects.requireNonNull(events.lastId());
        }
        stepping.gate("poll").open();

        try (Events rest = stepping.resume(lastId)) {
            assertThat(text(rest)).isEqualTo("polled");
        }
    }

    @Test
    void aClientThatCannotComeBackKeepsItsConnection() {
        stepping.catalog().with("poll", (arguments, context) -> {
            ((McpRequest) context).reply().disconnect(Duration.ofMillis(250));
            return new ToolResult.Text("polled");
        });
        String[] older = {"MCP-Protocol-Version", "2025-06-18"};

        assertThat(stepping.wire()
                        .postAcceptingStream("/mcp", body("poll", "a"), older)
                        .body())
                .contains("polled")
                .doesNotContain("retry");
        assertThat(Wire.body(stepping.wire().post("/mcp", body("poll", "a"), VERSION))
                        .at("/result/content/0/text")
                        .asText())
                .isEqualTo("polled");
        assertThat(stepping.wire().modern("tools/call", "{'name':'poll'}").body())
                .contains("polled")
                .doesNotContain("retry");
    }

    @Test
    void aServerThatStopsStillBringsTheRestOfWhatRuns() throws Exception {
        String lastId = stepping.breakAfterFirstProgress("a");
        Thread stopping = new Thread(stepping::stop);
        stopping.start();
        await().until(() ->
                stepping.wire().post("/mcp", body("echo", "x"), VERSION).statusCode() == 503);

        try (Events rest = stepping.resume(lastId)) {
            stepping.finish("a");
            assertThat(progress(rest)).isEqualTo("a ended");
            assertThat(text(rest)).isEqualTo("a done");
        }
        stopping.join();
    }

    @Test
    void aServerThatWasRestartedSaysThatNothingIsLeft() {
        String lastId = stepping.breakAfterFirstProgress("a");
        stepping.finish("a");
        stop();
        start();

        HttpResponse<String> response =
                stepping.wire().send("GET", "/mcp", "Accept", "text/event-stream", "Last-Event-ID", lastId);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(Wire.body(response).path("error").asText()).contains("Send the request again");
    }
}
