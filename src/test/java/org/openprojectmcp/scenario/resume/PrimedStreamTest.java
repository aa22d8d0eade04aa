package org.openprojectmcp.scenario.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openprojectmcp.scenario.resume.SteppingServer.VERSION;
import static org.openprojectmcp.scenario.resume.SteppingServer.body;
import static org.openprojectmcp.scenario.resume.SteppingServer.progress;
import static org.openprojectmcp.scenario.resume.SteppingServer.text;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.tool.ToolResult;

/** A stream of 2025-11-25 begins with an event that a client can come back to. */
@Timeout(120)
class PrimedStreamTest {

    @AutoClose
    private final SteppingServer stepping = new SteppingServer();

    @Test
    void aStreamBeginsWithAnEventThatHasAnIdAndNoData() {
        try (Events events = stepping.call("a")) {
            assertThat(events.next()).isEqualTo(new Events.Event("message", ""));
            String primed = Objects.requireNonNull(events.lastId());
            assertThat(primed).matches("[A-Za-z0-9_-]{24}-0");

            assertThat(progress(events)).isEqualTo("a begun");
            assertThat(events.lastId()).isEqualTo(primed.replaceAll("0$", "1"));
        }
    }

    @Test
    void anAnswerThatIsLateIsAStreamBeforeItIsThere() {
        stepping.catalog().with("silent", (arguments, context) -> {
            stepping.gate("silent").pass();
            return new ToolResult.Text("done");
        });
        try (Events events = stepping.open("silent", "a")) {
            assertThat(events.next()).isEqualTo(new Events.Event("message", ""));
            stepping.gate("silent").open();

            assertThat(text(events)).isEqualTo("done");
            assertThat(events.lastId()).endsWith("-1");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void anAnswerThatIsThereAtOnceIsOneEventWithoutId() {
        HttpResponse<String> response = stepping.wire().postAcceptingStream("/mcp", body("echo", "a"), VERSION);

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(response.headers().firstValue("Content-Length")).isPresent();
        assertThat(response.body()).startsWith("event: message\ndata: {").doesNotContain("id: ", "retry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18"})
    void aClientOfAnOlderRevisionGetsNoIds(String version) {
        stepping.finish("a");

        String body = stepping.wire()
                .postAcceptingStream("/mcp", body("steps", "a"), "MCP-Protocol-Version", version)
                .body();

        assertThat(body).contains("a begun", "a done").doesNotContain("id: ");
    }

    @Test
    void theOfficialClientReadsPastThePrimingEvent() {
        try (McpSyncClient client =
                SdkClient.of("http://127.0.0.1:" + stepping.port(), "/mcp").build()) {
            client.initialize();
            CompletableFuture<McpSchema.CallToolResult> late = CompletableFuture.supplyAsync(
                    () -> client.callTool(new McpSchema.CallToolRequest("steps", Map.of("name", "a"))),
                    // not on the common pool, whose only thread the client itself may need
                    task -> new Thread(task).start());
            // Late enough for a priming event.
            await().pollDelay(Duration.ofMillis(2_500)).until(() -> !late.isDone());
            stepping.finish("a");
            assertThat(late)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .satisfies(result -> assertThat(result.content().toString()).contains("a done"));
        }
    }
}
