package org.openprojectmcp.scenario.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openprojectmcp.scenario.ask.AskingServer.GREET;
import static org.openprojectmcp.scenario.ask.AskingServer.answer;
import static org.openprojectmcp.scenario.ask.AskingServer.response;
import static org.openprojectmcp.scenario.ask.AskingServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.Questions;

/** How long a call waits for the answer of its client, and whose answer counts. */
@Timeout(120)
class WaitForTheAnswerTest {

    @AutoClose
    private AskingServer server = new AskingServer(McpServerOptions.DEFAULT);

    @Test
    void nobodyAnswersForAnotherSession() {
        LegacyClient client = server.connect("{'elicitation':{}}");
        LegacyClient other = server.connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            JsonNode question = events.nextMessage();

            assertThat(answer(other, question, "'result':{'action':'accept','content':{'name':'Eve'}}"))
                    .isEqualTo(202);
            assertThat(server.wire()
                            .post("/mcp", response(question, "'result':{'action':'decline'}"))
                            .statusCode())
                    .isEqualTo(202);
            answer(client, question, "'result':{'action':'accept','content':{'name':'Ada'}}");

            assertThat(text(events.nextMessage())).isEqualTo("Hello Ada");
        }
    }

    @Test
    void aCancelledCallWaitsNoLonger() {
        LegacyClient client = server.connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            events.nextMessage();

            client.post("{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':1}}");

            assertThat(events.next()).isNull();
            await().until(() -> server.left() == 1);
        }
    }

    @Test
    void aCallWhoseClientHasGoneWaitsNoLonger() {
        // In this revision a stream that broke off is not taken up again.
        LegacyClient client = LegacyClient.connect(server.wire(), "2025-06-18", "{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            events.nextMessage();
        }

        await().until(() -> server.left() == 1);
    }

    @Test
    void aCallWhoseClientTakesTheStreamUpAgainStillWaits() {
        LegacyClient client = server.connect("{'elicitation':{}}");
        JsonNode question;
        String last;
        try (Events events = client.open(GREET)) {
            question = events.nextMessage();
            last = Objects.requireNonNull(events.lastId());
        }

        answer(client, question, "'result':{'action':'accept','content':{'name':'Ada'}}");

        String session = client.session().orElseThrow();
        try (Events rest = server.wire()
                .openGet(
                        "/mcp",
                        "Last-Event-ID",
                        last,
                        "Mcp-Session-Id",
                        session,
                        "MCP-Protocol-Version",
                        "2025-11-25")) {
            assertThat(text(rest.nextMessage())).isEqualTo("Hello Ada");
        }
    }

    @Test
    void aCallWhoseSessionWasEndedWaitsNoLonger() {
        LegacyClient client = server.connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            events.nextMessage();

            client.delete();

            assertThat(text(events.nextMessage())).contains("ended before it answered");
        }
    }

    @Test
    void aServerThatStopsDoesNotWaitForAnswers() throws Exception {
        LegacyClient client = server.connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            events.nextMessage();

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);

            assertThat(text(events.nextMessage())).contains("ended before it answered");
            stopped.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void questionsLeaveHalfOfTheCallsToThoseThatAskNothing() {
        server.close();
        McpServerOptions standard = McpServerOptions.DEFAULT;
        server = new AskingServer(new McpServerOptions(
                standard.access(),
                new McpServerOptions.Limits(4, 4, 10, 1 << 20),
                standard.replyMode(),
                standard.heartbeat()));
        LegacyClient client = server.connect("{'elicitation':{}}");
        try (Events first = client.open(GREET);
                Events second = client.open(GREET);
                Events third = client.open(GREET)) {
            List<JsonNode> messages = List.of(first.nextMessage(), second.nextMessage());
            assertThat(messages).allMatch(message -> message.has("method"));

            assertThat(text(third.nextMessage())).contains("Too many calls wait");
        }
    }

    @Test
    void aCallThatAsksWhenTheServerIsStoppingDoesNotWait() throws Exception {
        Gate gate = new Gate();
        server.catalog().with("late", (arguments, context) -> {
            gate.pass();
            return Questions.greeting().call(arguments, context);
        });
        LegacyClient client = server.connect("{'elicitation':{}}");
        try (Events events = client.open(GREET.replace("greet", "late"))) {
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            await().until(() -> client.post(GREET).statusCode() == 503);

            gate.open();

            assertThat(text(events.nextMessage())).contains("ended before it answered");
            stopped.get(30, TimeUnit.SECONDS);
        }
    }
}
