package org.openprojectmcp.scenario.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.Questions;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolFailedException;
import org.openprojectmcp.tool.ToolResult;

/** The HTTP+SSE pair of 2024-11-05. */
@Timeout(120)
class AskOnThePairTest {

    private final AtomicInteger left = new AtomicInteger();

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeEach
    void start() {
        server = TestingServer.start();
        server.catalog().with("greet", Questions.greeting());
        server.catalog().with("capital", (arguments, context) -> {
            try {
                JsonNode answer = Questions.answer(context, "capital", Questions.completion());
                return new ToolResult.Text(answer.at("/content/text").asText());
            } catch (ToolFailedException e) {
                left.incrementAndGet();
                throw e;
            }
        });
        wire = new Wire(server);
    }

    @Test
    void theQuestionComesOnTheStreamAndTheAnswerIsPostedToItsAddress() {
        try (Events stream = wire.openGet("/sse")) {
            String address = Objects.requireNonNull(stream.next()).data();
            initialize(stream, address, "2024-11-05", "{'sampling':{}}");

            call(address, "capital");
            JsonNode question = stream.nextMessage();
            assertThat(question.path("method").asText()).isEqualTo("sampling/createMessage");
            wire.post(
                    address,
                    "{'jsonrpc':'2.0','id':" + question.path("id")
                            + ",'result':{'role':'assistant','model':'m','content':{'type':'text','text':'Paris'}}}");

            assertThat(text(stream.nextMessage())).isEqualTo("Paris");
        }
    }

    @Test
    void thatRevisionHasNoFormsButALaterOneOnTheSameStreamHas() {
        try (Events stream = wire.openGet("/sse")) {
            String address = Objects.requireNonNull(stream.next()).data();
            initialize(stream, address, "2024-11-05", "{'elicitation':{}}");
            call(address, "greet");
            assertThat(text(stream.nextMessage())).contains("capability elicitation");
        }
        try (Events stream = wire.openGet("/sse")) {
            String address = Objects.requireNonNull(stream.next()).data();
            initialize(stream, address, "2025-06-18", "{'elicitation':{}}");
            call(address, "greet");
            assertThat(stream.nextMessage().path("method").asText()).isEqualTo("elicitation/create");
        }
    }

    @Test
    void aCallWhoseStreamHasEndedWaitsNoLonger() {
        try (Events stream = wire.openGet("/sse")) {
            String address = Objects.requireNonNull(stream.next()).data();
            initialize(stream, address, "2024-11-05", "{'sampling':{}}");
            call(address, "capital");
            stream.nextMessage();
        }

        await().until(() -> left.get() == 1);
    }

    private void initialize(Events stream, String address, String revision, String capabilities) {
        wire.post(
                address,
                "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'" + revision
                        + "','capabilities':" + capabilities + ",'clientInfo':{'name':'c','version':'1'}}}");
        assertThat(stream.nextMessage().at("/result/protocolVersion").asText()).isEqualTo(revision);
    }

    private void call(String address, String tool) {
        wire.post(address, "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'" + tool + "'}}");
    }

    private static String text(JsonNode response) {
        return response.at("/result/content/0/text").asText();
    }
}
