package org.openprojectmcp.scenario.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.http.guard.AuthMode;
import org.openprojectmcp.protocol.McpRequest;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.Questions;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/** A client of 2025-11-25 whose connection ends in the middle of a call comes back for the rest. */
@Timeout(120)
class ResumeTest {

    private static final String[] VERSION = {"MCP-Protocol-Version", "2025-11-25"};

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private TestingServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        serve(McpServerOptions.DEFAULT);
    }

    private void serve(McpServerOptions options) {
        server = TestingServer.start(options);
        wire = new Wire(server);
        server.catalog().with("steps", (arguments, context) -> {
            String name = arguments.path("name").asText();
            context.progress(1, 2.0, name + " begun");
            gate(name).pass();
            context.progress(2, 2.0, name + " ended");
            gate(name + " answer").pass();
            return new ToolResult.Text(name + " done");
        });
    }

    @AfterEach
    void stop() {
        gates.values().forEach(Gate::open);
        server.close();
    }

    @Test
    void aStreamBeginsWithAnEventThatHasAnIdAndNoData() {
        try (Events events = call("a")) {
            assertThat(events.next()).isEqualTo(new Events.Event("message", ""));
            String primed = Objects.requireNonNull(events.lastId());
            assertThat(primed).matches("[A-Za-z0-9_-]{24}-0");

            assertThat(progress(events)).isEqualTo("a begun");
            assertThat(events.lastId()).isEqualTo(primed.replaceAll("0$", "1"));
        }
    }

    @Test
    void anAnswerThatIsLateIsAStreamBeforeItIsThere() {
        server.catalog().with("silent", (arguments, context) -> {
            gate("silent").pass();
            return new ToolResult.Text("done");
        });
        try (Events events = open("silent", "a")) {
            assertThat(events.next()).isEqualTo(new Events.Event("message", ""));
            gate("silent").open();

            assertThat(text(events)).isEqualTo("done");
            assertThat(events.lastId()).endsWith("-1");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void anAnswerThatIsThereAtOnceIsOneEventWithoutId() {
        HttpResponse<String> response = wire.postAcceptingStream("/mcp", body("echo", "a"), VERSION);

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(response.headers().firstValue("Content-Length")).isPresent();
        assertThat(response.body()).startsWith("event: message\ndata: {").doesNotContain("id: ", "retry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18"})
    void aClientOfAnOlderRevisionGetsNoIds(String version) {
        gate("a").open();
        gate("a answer").open();

        String body = wire.postAcceptingStream("/mcp", body("steps", "a"), "MCP-Protocol-Version", version)
                .body();

        assertThat(body).contains("a begun", "a done").doesNotContain("id: ");
    }

    @Test
    void whatCameWhileTheClientWasAwayIsSentAndThenWhatComesNow() {
        String lastId = breakAfterFirstProgress("a");
        gate("a").open();

        try (Events rest = resume(lastId)) {
            assertThat(progress(rest)).isEqualTo("a ended");
            gate("a answer").open();

            assertThat(text(rest)).isEqualTo("a done");
            assertThat(rest.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mcp", "/mcp/"})
    void whatWasSentButDidNotArriveIsSentAgain(String path) {
        String lastId = breakAfterFirstProgress("a");
        gate("a").open();
        gate("a answer").open();
        String primed = lastId.replaceAll("1$", "0");

        // The answer is complete meanwhile; it is kept for a while.
        try (Events rest = wire.openGet(path, "Last-Event-ID", primed, "MCP-Protocol-Version", "2025-11-25")) {
            assertThat(progress(rest)).isEqualTo("a begun");
            assertThat(progress(rest)).isEqualTo("a ended");
            assertThat(text(rest)).isEqualTo("a done");
            assertThat(rest.lastId()).endsWith("-3");
            assertThat(rest.next()).isNull();
        }
    }

    @Test
    void eachStreamBringsItsOwnMessagesOnly() {
        String a = breakAfterFirstProgress("a");
        String b = breakAfterFirstProgress("b");
        try (Events restOfA = resume(a);
                Events restOfB = resume(b)) {
            gate("b").open();
            assertThat(progress(restOfB)).isEqualTo("b ended");
            gate("a").open();
            assertThat(progress(restOfA)).isEqualTo("a ended");
            gate("b answer").open();
            assertThat(text(restOfB)).isEqualTo("b done");
            gate("a answer").open();
            assertThat(text(restOfA)).isEqualTo("a done");
            assertThat(restOfA.next()).isNull();
            assertThat(restOfB.next()).isNull();
        }
    }

    @Test
    void aStreamIsOnOneConnectionAtATime() {
        String lastId = breakAfterFirstProgress("a");
        try (Events first = resume(lastId);
                Events second = resume(lastId)) {
            for (Events.Event event = first.next(); event != null; event = first.next()) {
                assertThat(event.name()).isEqualTo(":");
            }
            gate("a").open();

            assertThat(progress(second)).isEqualTo("a ended");
        }
    }

    @Test
    void aServerThatClosesTheConnectionSaysWhenToComeBack() {
        server.catalog().with("poll", (arguments, context) -> {
            ((McpRequest) context).reply().disconnect(Duration.ofMillis(250));
            gate("poll").pass();
            return new ToolResult.Text("polled");
        });
        String lastId;
        try (Events events = open("poll", "a")) {
            assertThat(events.next()).isEqualTo(new Events.Event("message", ""));
            assertThat(events.next()).isNull();
            assertThat(events.retry()).isEqualTo(250);
            lastId = Objects.requireNonNull(events.lastId());
        }
        gate("poll").open();

        try (Events rest = resume(lastId)) {
            assertThat(text(rest)).isEqualTo("polled");
        }
    }

    @Test
    void aClientThatCannotComeBackKeepsItsConnection() {
        server.catalog().with("poll", (arguments, context) -> {
            ((McpRequest) context).reply().disconnect(Duration.ofMillis(250));
            return new ToolResult.Text("polled");
        });
        String[] older = {"MCP-Protocol-Version", "2025-06-18"};

        assertThat(wire.postAcceptingStream("/mcp", body("poll", "a"), older).body())
                .contains("polled")
                .doesNotContain("retry");
        assertThat(Wire.body(wire.post("/mcp", body("poll", "a"), VERSION))
                        .at("/result/content/0/text")
                        .asText())
                .isEqualTo("polled");
        assertThat(wire.modern("tools/call", "{'name':'poll'}").body())
                .contains("polled")
                .doesNotContain("retry");
    }

    @Test
    void aQuestionThatTheClientMissedIsAskedAgain() {
        server.catalog().with("greet", Questions.greeting());
        LegacyClient client = LegacyClient.connect(wire, "2025-11-25", "{'elicitation':{}}");
        String primed;
        try (Events events = client.open("{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'greet'}}")) {
            events.next();
            primed = Objects.requireNonNull(events.lastId());
        }

        try (Events rest = resume(primed)) {
            JsonNode question = rest.nextMessage();
            assertThat(question.path("method").asText()).isEqualTo("elicitation/create");
            client.post("{'jsonrpc':'2.0','id':" + question.path("id") + ",'result':{'action':'decline'}}");

            assertThat(rest.nextMessage().path("id").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whoBringsAnotherKeyDoesNotGetTheStream() {
        server.close();
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions.Access access = new McpServerOptions.Access(true, Set.of(), Set.of(), AuthMode.PER_USER, null);
        serve(new McpServerOptions(access, standard.limits(), standard.replyMode(), standard.heartbeat()));
        String lastId;
        try (Events events = wire.openPost("/mcp", body("steps", "a"), with("X-OpenProject-Api-Key", "key-a"))) {
            progress(events);
            lastId = Objects.requireNonNull(events.lastId());
        }
        gate("a").open();

        HttpResponse<String> other =
                wire.send("GET", "/mcp", "Last-Event-ID", lastId, "X-OpenProject-Api-Key", "key-b");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(wire.send("GET", "/mcp", "Last-Event-ID", lastId).statusCode())
                .isEqualTo(401);
        try (Events rest = wire.openGet("/mcp", "Last-Event-ID", lastId, "X-OpenProject-Api-Key", "key-a")) {
            assertThat(progress(rest)).isEqualTo("a ended");
        }
    }

    @Test
    void aServerThatStopsStillBringsTheRestOfWhatRuns() throws Exception {
        String lastId = breakAfterFirstProgress("a");
        Thread stopping = new Thread(server::close);
        stopping.start();
        await().until(() -> wire.post("/mcp", body("echo", "x"), VERSION).statusCode() == 503);

        try (Events rest = resume(lastId)) {
            gate("a").open();
            gate("a answer").open();
            assertThat(progress(rest)).isEqualTo("a ended");
            assertThat(text(rest)).isEqualTo("a done");
        }
        stopping.join();
    }

    @Test
    void aServerThatWasRestartedSaysThatNothingIsLeft() {
        String lastId = breakAfterFirstProgress("a");
        gate("a").open();
        gate("a answer").open();
        server.close();
        start();

        HttpResponse<String> response =
                wire.send("GET", "/mcp", "Accept", "text/event-stream", "Last-Event-ID", lastId);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(Wire.body(response).path("error").asText()).contains("Send the request again");
    }

    @Test
    void theOfficialClientReadsPastThePrimingEvent() {
        try (McpSyncClient client =
                SdkClient.of("http://127.0.0.1:" + server.port(), "/mcp").build()) {
            client.initialize();
            CompletableFuture<McpSchema.CallToolResult> late = CompletableFuture.supplyAsync(
                    () -> client.callTool(new McpSchema.CallToolRequest("steps", Map.of("name", "a"))),
                    // not on the common pool, whose only thread the client itself may need
                    task -> new Thread(task).start());
            // Late enough for a priming event.
            await().pollDelay(Duration.ofMillis(2_500)).until(() -> !late.isDone());
            gate("a").open();
            gate("a answer").open();
            assertThat(late)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .satisfies(result -> assertThat(result.content().toString()).contains("a done"));
        }
    }

    private String breakAfterFirstProgress(String name) {
        try (Events events = call(name)) {
            assertThat(progress(events)).isEqualTo(name + " begun");
            return Objects.requireNonNull(events.lastId());
        }
    }

    private Events call(String name) {
        return open("steps", name);
    }

    private Events open(String tool, String name) {
        return wire.openPost("/mcp", body(tool, name), VERSION);
    }

    private Events resume(String lastId) {
        Events rest = wire.openGet("/mcp", "Last-Event-ID", lastId, "MCP-Protocol-Version", "2025-11-25");
        assertThat(rest.response().statusCode()).isEqualTo(200);
        assertThat(rest.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return rest;
    }

    private Gate gate(String name) {
        return gates.computeIfAbsent(name, ignored -> new Gate());
    }

    private static String[] with(String header, String value) {
        return new String[] {VERSION[0], VERSION[1], header, value};
    }

    private static String body(String tool, String name) {
        return ("{'jsonrpc':'2.0','id':1,'method':'tools/call','params':"
                        + "{'name':'TOOL','arguments':{'name':'NAME'},'_meta':{'progressToken':'NAME'}}}")
                .replace("TOOL", tool)
                .replace("NAME", name);
    }

    private static String progress(Events events) {
        return events.nextMessage().at("/params/message").asText();
    }

    private static String text(Events events) {
        return events.nextMessage().at("/result/content/0/text").asText();
    }
}
