package org.openprojectmcp.scenario.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openprojectmcp.testing.Wire.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.http.reply.ReplyMode;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.Questions;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.ToolFailedException;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class AskOnTheReplyTest {

    private static final String GREET = "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'greet'}}";

    private final AtomicInteger left = new AtomicInteger();
    private TestingServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        serve(McpServerOptions.DEFAULT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theQuestionComesOnTheStreamOfTheCallAndTheAnswerIsPosted() {
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            JsonNode question = events.nextMessage();
            assertThat(question.path("method").asText()).isEqualTo("elicitation/create");
            assertThat(question.at("/params/message").asText()).isEqualTo("Who are you?");

            assertThat(answer(client, question, "'result':{'action':'accept','content':{'name':'Ada'}}"))
                    .isEqualTo(202);

            assertThat(text(events.nextMessage())).isEqualTo("Hello Ada");
            assertThat(events.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"decline", "cancel"})
    void whoDoesNotWantToAnswerIsUnderstood(String action) {
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            answer(client, events.nextMessage(), "'result':{'action':'" + action + "'}");

            assertThat(text(events.nextMessage())).isEqualTo(action);
        }
    }

    @Test
    void severalQuestionsAreAskedAtOnceAndAnsweredInAnyOrder() {
        server.catalog().with("many", (arguments, context) -> {
            Map<String, InputRequest> questions = new LinkedHashMap<>();
            questions.put("who", Questions.name("Who?"));
            questions.put("capital", Questions.completion());
            questions.put("roots", Questions.roots());
            Map<String, JsonNode> answers = context.ask(questions);
            return new ToolResult.Text(Objects.requireNonNull(answers.get("who"))
                            .at("/content/name")
                            .asText() + " "
                    + Objects.requireNonNull(answers.get("capital"))
                            .at("/content/text")
                            .asText() + " "
                    + Objects.requireNonNull(answers.get("roots"))
                            .at("/roots/0/uri")
                            .asText());
        });
        LegacyClient client = connect("{'elicitation':{},'sampling':{},'roots':{}}");
        try (Events events = client.open(GREET.replace("greet", "many"))) {
            JsonNode who = events.nextMessage();
            JsonNode capital = events.nextMessage();
            JsonNode roots = events.nextMessage();

            answer(client, roots, "'result':{'roots':[{'uri':'file:///work'}]}");
            answer(
                    client,
                    capital,
                    "'result':{'role':'assistant','model':'m','content':{'type':'text','text':'Paris'}}");
            answer(client, who, "'result':{'action':'accept','content':{'name':'Ada'}}");

            assertThat(text(events.nextMessage())).isEqualTo("Ada Paris file:///work");
        }
    }

    @Test
    void whatTheClientDidNotDeclareIsNotAsked() {
        server.catalog()
                .with(
                        "two",
                        (arguments, context) -> new ToolResult.Text(
                                context.ask(Map.of("who", Questions.name("Who?"), "roots", Questions.roots()))
                                        .keySet()
                                        .toString()));
        LegacyClient client = connect("{'roots':{}}");
        try (Events events = client.open(GREET.replace("greet", "two"))) {
            JsonNode question = events.nextMessage();
            assertThat(question.path("method").asText()).isEqualTo("roots/list");
            answer(client, question, "'result':{'roots':[]}");

            assertThat(text(events.nextMessage())).isEqualTo("[roots]");
        }
    }

    @Test
    void aCallWhoseClientCannotBeAskedFailsInWords() {
        JsonNode withoutTheCapability = body(connect("{'roots':{}}").post(GREET));
        JsonNode withoutASession = body(wire.post("/mcp", GREET));

        for (JsonNode response : new JsonNode[] {withoutTheCapability, withoutASession}) {
            assertThat(response.at("/result/isError").asBoolean()).isTrue();
            assertThat(text(response)).contains("capability elicitation");
        }
    }

    @Test
    void aClientThatAcceptsNoStreamIsNotAsked() {
        JsonNode response = body(connect("{'elicitation':{}}").post(GREET));

        assertThat(response.at("/result/isError").asBoolean()).isTrue();
        assertThat(text(response)).contains("capability elicitation");
    }

    @Test
    void theReplyBecomesAStreamForAQuestionEvenWhereJsonIsPreferred() {
        server.close();
        McpServerOptions standard = McpServerOptions.DEFAULT;
        serve(new McpServerOptions(standard.access(), standard.limits(), ReplyMode.JSON, standard.heartbeat()));
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            answer(client, events.nextMessage(), "'result':{'action':'accept','content':{'name':'Ada'}}");

            assertThat(text(events.nextMessage())).isEqualTo("Hello Ada");
        }
    }

    @Test
    void anErrorOfTheClientIsToldInWords() {
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            answer(client, events.nextMessage(), "'error':{'code':-1,'message':'the person is away'}");

            JsonNode response = events.nextMessage();
            assertThat(response.at("/result/isError").asBoolean()).isTrue();
            assertThat(text(response)).contains("elicitation/create", "the person is away");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'action':'maybe'}",
                "{'action':'accept'}",
                "{'action':'accept','content':'Ada'}",
                "{'action':'accept','content':{'surname':'Lovelace'}}",
                "[1]",
                "17"
            },
            quoteCharacter = '"')
    void anAnswerThatIsNoneIsToldInWords(String result) {
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            answer(client, events.nextMessage(), "'result':" + result);

            JsonNode response = events.nextMessage();
            assertThat(response.at("/result/isError").asBoolean()).isTrue();
            assertThat(text(response)).contains("no result of it");
        }
    }

    @Test
    void nobodyAnswersForAnotherSession() {
        LegacyClient client = connect("{'elicitation':{}}");
        LegacyClient other = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            JsonNode question = events.nextMessage();

            assertThat(answer(other, question, "'result':{'action':'accept','content':{'name':'Eve'}}"))
                    .isEqualTo(202);
            assertThat(wire.post("/mcp", response(question, "'result':{'action':'decline'}"))
                            .statusCode())
                    .isEqualTo(202);
            answer(client, question, "'result':{'action':'accept','content':{'name':'Ada'}}");

            assertThat(text(events.nextMessage())).isEqualTo("Hello Ada");
        }
    }

    @Test
    void aCancelledCallWaitsNoLonger() {
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            events.nextMessage();

            client.post("{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':1}}");

            assertThat(events.next()).isNull();
            await().until(() -> left.get() == 1);
        }
    }

    @Test
    void aCallWhoseClientHasGoneWaitsNoLonger() {
        // In this revision a stream that broke off is not taken up again.
        LegacyClient client = LegacyClient.connect(wire, "2025-06-18", "{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            events.nextMessage();
        }

        await().until(() -> left.get() == 1);
    }

    @Test
    void aCallWhoseClientTakesTheStreamUpAgainStillWaits() {
        LegacyClient client = connect("{'elicitation':{}}");
        JsonNode question;
        String last;
        try (Events events = client.open(GREET)) {
            question = events.nextMessage();
            last = Objects.requireNonNull(events.lastId());
        }

        answer(client, question, "'result':{'action':'accept','content':{'name':'Ada'}}");

        String session = client.session().orElseThrow();
        try (Events rest = wire.openGet(
                "/mcp", "Last-Event-ID", last, "Mcp-Session-Id", session, "MCP-Protocol-Version", "2025-11-25")) {
            assertThat(text(rest.nextMessage())).isEqualTo("Hello Ada");
        }
    }

    @Test
    void aCallWhoseSessionWasEndedWaitsNoLonger() {
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            events.nextMessage();

            client.delete();

            assertThat(text(events.nextMessage())).contains("ended before it answered");
        }
    }

    @Test
    void aServerThatStopsDoesNotWaitForAnswers() throws Exception {
        LegacyClient client = connect("{'elicitation':{}}");
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
        serve(new McpServerOptions(
                standard.access(),
                new McpServerOptions.Limits(4, 4, 10, 1 << 20),
                standard.replyMode(),
                standard.heartbeat()));
        LegacyClient client = connect("{'elicitation':{}}");
        try (Events first = client.open(GREET);
                Events second = client.open(GREET);
                Events third = client.open(GREET)) {
            List<JsonNode> messages = List.of(first.nextMessage(), second.nextMessage());
            assertThat(messages).allMatch(message -> message.has("method"));

            assertThat(text(third.nextMessage())).contains("Too many calls wait");
        }
    }

    private void serve(McpServerOptions options) {
        server = TestingServer.start(options);
        server.catalog().with("greet", (arguments, context) -> {
            try {
                return Questions.greeting().call(arguments, context);
            } catch (ToolFailedException e) {
                left.incrementAndGet();
                throw e;
            }
        });
        wire = new Wire(server);
    }

    private LegacyClient connect(String capabilities) {
        return LegacyClient.connect(wire, "2025-11-25", capabilities);
    }

    private static int answer(LegacyClient client, JsonNode question, String outcome) {
        return client.post(response(question, outcome)).statusCode();
    }

    private static String response(JsonNode question, String outcome) {
        return "{'jsonrpc':'2.0','id':" + question.path("id") + "," + outcome + "}";
    }

    private static String text(JsonNode response) {
        return response.at("/result/content/0/text").asText();
    }
}
