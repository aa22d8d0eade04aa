package org.openprojectmcp.scenario.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.scenario.resume.SteppingServer.VERSION;
import static org.openprojectmcp.scenario.resume.SteppingServer.body;
import static org.openprojectmcp.scenario.resume.SteppingServer.progress;
import static org.openprojectmcp.scenario.resume.SteppingServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.Questions;

/** A client of 2025-11-25 whose connection ends in the middle of a call comes back for the rest. */
@Timeout(120)
class ResumeTest {

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
    void whatCameWhileTheClientWasAwayIsSentAndThenWhatComesNow() {
        String lastId = stepping.breakAfterFirstProgress("a");
        stepping.gate("a").open();

        try (Events rest = stepping.resume(lastId)) {
            assertThat(progress(rest)).isEqualTo("a ended");
            stepping.gate("a answer").open();

            assertThat(text(rest)).isEqualTo("a done");
            assertThat(rest.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mcp", "/mcp/"})
    void whatWasSentButDidNotArriveIsSentAgain(String path) {
        String lastId = stepping.breakAfterFirstProgress("a");
        stepping.finish("a");
        String primed = lastId.replaceAll("1$", "0");

        // The answer is complete meanwhile; it is kept for a while.
        try (Events rest =
                stepping.wire().openGet(path, "Last-Event-ID", primed, "MCP-Protocol-Version", "2025-11-25")) {
            assertThat(progress(rest)).isEqualTo("a begun");
            assertThat(progress(rest)).isEqualTo("a ended");
            assertThat(text(rest)).isEqualTo("a done");
            assertThat(rest.lastId()).endsWith("-3");
            assertThat(rest.next()).isNull();
        }
    }

    @Test
    void eachStreamBringsItsOwnMessagesOnly() {
        String a = stepping.breakAfterFirstProgress("a");
        String b = stepping.breakAfterFirstProgress("b");
        try (Events restOfA = stepping.resume(a);
                Events restOfB = stepping.resume(b)) {
            stepping.gate("b").open();
            assertThat(progress(restOfB)).isEqualTo("b ended");
            stepping.gate("a").open();
            assertThat(progress(restOfA)).isEqualTo("a ended");
            stepping.gate("b answer").open();
            assertThat(text(restOfB)).isEqualTo("b done");
            stepping.gate("a answer").open();
            assertThat(text(restOfA)).isEqualTo("a done");
            assertThat(restOfA.next()).isNull();
            assertThat(restOfB.next()).isNull();
        }
    }

    @Test
    void aStreamIsOnOneConnectionAtATime() {
        String lastId = stepping.breakAfterFirstProgress("a");
        try (Events first = stepping.resume(lastId);
                Events second = stepping.resume(lastId)) {
            for (Events.Event event = first.next(); event != null; event = first.next()) {
                assertThat(event.name()).isEqualTo(":");
            }
            stepping.gate("a").open();

            assertThat(progress(second)).isEqualTo("a ended");
        }
    }

    @Test
    void aQuestionThatTheClientMissedIsAskedAgain() {
        stepping.catalog().with("greet", Questions.greeting());
        LegacyClient client = LegacyClient.connect(stepping.wire(), "2025-11-25", "{'elicitation':{}}");
        String primed;
        try (Events events = client.open("{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'greet'}}")) {
            events.next();
            primed = Objects.requireNonNull(events.lastId());
        }

        try (Events rest = stepping.resume(primed)) {
            JsonNode question = rest.nextMessage();
            assertThat(question.path("method").asText()).isEqualTo("elicitation/create");
            client.post("{'jsonrpc':'2.0','id':" + question.path("id") + ",'result':{'action':'decline'}}");

            assertThat(rest.nextMessage().path("id").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whoBringsAnotherKeyDoesNotGetTheStream() {
        stop();
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions.Access access =
                new McpServerOptions.Access(true, Set.of(), Set.of(), Settings.Auth.PER_USER, null);
        stepping = new SteppingServer(
                new McpServerOptions(access, standard.limits(), standard.replyMode(), standard.heartbeat()));
        String lastId;
        try (Events events = stepping.wire()
                .openPost("/mcp", body("steps", "a"), VERSION[0], VERSION[1], "X-OpenProject-Api-Key", "key-a")) {
            progress(events);
            lastId = Objects.requireNonNull(events.lastId());
        }
        stepping.gate("a").open();

        HttpResponse<String> other =
                stepping.wire().send("GET", "/mcp", "Last-Event-ID", lastId, "X-OpenProject-Api-Key", "key-b");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(stepping.wire().send("GET", "/mcp", "Last-Event-ID", lastId).statusCode())
                .isEqualTo(401);
        try (Events rest = stepping.wire().openGet("/mcp", "Last-Event-ID", lastId, "X-OpenProject-Api-Key", "key-a")) {
            assertThat(progress(rest)).isEqualTo("a ended");
        }
    }
}
