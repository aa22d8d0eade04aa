package org.openprojectmcp.scenario.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.scenario.ask.AskingServer.GREET;
import static org.openprojectmcp.scenario.ask.AskingServer.answer;
import static org.openprojectmcp.scenario.ask.AskingServer.response;
import static org.openprojectmcp.scenario.ask.AskingServer.text;
import static org.openprojectmcp.testing.Wire.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.Questions;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.ToolResult;

@Timeout(120)
class AskOnTheReplyTest {

    @AutoClose
    private AskingServer server = new AskingServer(McpServerOptions.DEFAULT);

    @Test
    void theQuestionComesOnTheStreamOfTheCallAndTheAnswerIsPosted() {
        LegacyClient client = server.connect("{'elicitation':{}}");
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
        LegacyClient client = server.connect("{'elicitation':{}}");
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
        LegacyClient client = server.connect("{'elicitation':{},'sampling':{},'roots':{}}");
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
        LegacyClient client = server.connect("{'roots':{}}");
        try (Events events = client.open(GREET.replace("greet", "two"))) {
            JsonNode question = events.nextMessage();
            assertThat(question.path("method").asText()).isEqualTo("roots/list");
            answer(client, question, "'result':{'roots':[]}");

            assertThat(text(events.nextMessage())).isEqualTo("[roots]");
        }
    }

    @Test
    void aCallWhoseClientCannotBeAskedFailsInWords() {
        JsonNode withoutTheCapability = body(server.connect("{'roots':{}}").post(GREET));
        JsonNode withoutASession = body(server.wire().post("/mcp", GREET));

        for (JsonNode response : new JsonNode[] {withoutTheCapability, withoutASession}) {
            assertThat(response.at("/result/isError").asBoolean()).isTrue();
            assertThat(text(response)).contains("capability elicitation");
        }
    }

    @Test
    void aClientThatAcceptsNoStreamIsNotAsked() {
        JsonNode response = body(server.connect("{'elicitation':{}}").post(GREET));

        assertThat(response.at("/result/isError").asBoolean()).isTrue();
        assertThat(text(response)).contains("capability elicitation");
    }

    @Test
    void theReplyBecomesAStreamForAQuestionEvenWhereJsonIsPreferred() {
        server.close();
        McpServerOptions standard = McpServerOptions.DEFAULT;
        server = new AskingServer(
                new McpServerOptions(standard.access(), standard.limits(), Settings.Reply.JSON, standard.heartbeat()));
        LegacyClient client = server.connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            answer(client, events.nextMessage(), "'result':{'action':'accept','content':{'name':'Ada'}}");

            assertThat(text(events.nextMessage())).isEqualTo("Hello Ada");
        }
    }

    @Test
    void anErrorOfTheClientIsToldInWords() {
        LegacyClient client = server.connect("{'elicitation':{}}");
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
        LegacyClient client = server.connect("{'elicitation':{}}");
        try (Events events = client.open(GREET)) {
            answer(client, events.nextMessage(), "'result':" + result);

            JsonNode response = events.nextMessage();
            assertThat(response.at("/result/isError").asBoolean()).isTrue();
            assertThat(text(response)).contains("no result of it");
        }
    }
}
