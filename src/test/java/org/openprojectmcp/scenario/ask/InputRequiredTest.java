package org.openprojectmcp.scenario.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.testing.ModernClient.result;
import static org.openprojectmcp.testing.ModernClient.state;
import static org.openprojectmcp.testing.Wire.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.ModernClient;
import org.openprojectmcp.testing.Questions;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.ToolResult;

@TestInstance(Lifecycle.PER_CLASS)
class InputRequiredTest {

    private static final String GREET = "{'name':'greet','arguments':{'loud':true}}";
    private static final String ADA = "{'who':{'action':'accept','content':{'name':'Ada'}}}";

    @AutoClose
    private TestingServer server;

    private Wire wire;
    private ModernClient client;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        server.catalog().with("greet", Questions.greeting());
        server.catalog().with("steps", (arguments, context) -> {
            String name = Questions.answer(context, "step1", Questions.name("Your name?"))
                    .at("/content/name")
                    .asText();
            String colour = Questions.answer(context, "step2", Questions.name("Your colour, " + name + "?"))
                    .at("/content/name")
                    .asText();
            return new ToolResult.Text(name + " likes " + colour);
        });
        server.catalog().with("all", (arguments, context) -> {
            Map<String, InputRequest> questions = new LinkedHashMap<>();
            questions.put("who", Questions.name("Who?"));
            questions.put("capital", Questions.completion());
            questions.put("roots", Questions.roots());
            return new ToolResult.Text(context.ask(questions).keySet().toString());
        });
        wire = new Wire(server);
        client = new ModernClient(wire, "{'elicitation':{}}");
    }

    @Test
    void theResultSaysWhatIsAskedAndTheRequestIsRepeatedWithTheAnswer() {
        HttpResponse<String> first = client.send("tools/call", GREET);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(result(first).path("resultType").asText()).isEqualTo("input_required");
        assertThat(result(first).at("/inputRequests/who/method").asText()).isEqualTo("elicitation/create");
        assertThat(result(first).at("/inputRequests/who/params/message").asText())
                .isEqualTo("Who are you?");
        assertThat(result(first).has("content")).isFalse();

        HttpResponse<String> second = client.again("tools/call", GREET, state(first), ADA);
        assertThat(result(second).path("resultType").asText()).isEqualTo("complete");
        assertThat(text(second)).isEqualTo("Hello Ada");
    }

    @Test
    void theAnswersOfEarlierRoundsAreCarriedOn() {
        String steps = "{'name':'steps'}";
        HttpResponse<String> first = client.send("tools/call", steps);
        HttpResponse<String> second = client.again(
                "tools/call", steps, state(first), "{'step1':{'action':'accept','content':{'name':'Ada'}}}");
        assertThat(result(second).path("inputRequests").size()).isEqualTo(1);
        assertThat(result(second).at("/inputRequests/step2/params/message").asText())
                .isEqualTo("Your colour, Ada?");
        assertThat(state(second)).isNotEqualTo(state(first));

        HttpResponse<String> third = client.again(
                "tools/call", steps, state(second), "{'step2':{'action':'accept','content':{'name':'blue'}}}");
        assertThat(text(third)).isEqualTo("Ada likes blue");
    }

    @Test
    void onlyWhatThisVeryRequestDeclaresIsAsked() {
        String all = "{'name':'all'}";
        ModernClient everything = new ModernClient(wire, "{'elicitation':{},'sampling':{},'roots':{}}");
        ModernClient samplingOnly = new ModernClient(wire, "{'sampling':{}}");

        assertThat(result(everything.send("tools/call", all))
                        .path("inputRequests")
                        .properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("who", "capital", "roots");
        assertThat(result(samplingOnly.send("tools/call", all))
                        .path("inputRequests")
                        .properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("capital");
    }

    @Test
    void aRequestOfAClientThatCanAnswerNothingIsRefusedWithWhatIsMissing() {
        HttpResponse<String> response = new ModernClient(wire, "{'roots':{}}").send("tools/call", GREET);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32021);
        assertThat(body(response).at("/error/data"))
                .isEqualTo(Wire.json("{'requiredCapabilities':{'elicitation':{}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'somebody':{'action':'accept','content':{'name':'Ada'}}}",
                "{'who':null}",
                "{'who':17}",
                "{'who':{'action':'perhaps','content':{'name':'Ada'}}}",
                "{'who':{'action':'accept','content':[]}}",
                "{'who':{'action':'accept','content':{'name':null}}}",
                "{'who':{'roots':[]}}",
                "[]",
                "'no object'",
                "null"
            })
    void whatIsMissingOrNoAnswerIsAskedAgain(String inputResponses) {
        HttpResponse<String> first = client.send("tools/call", GREET);

        HttpResponse<String> second = client.again("tools/call", GREET, state(first), inputResponses);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(result(second).path("resultType").asText()).isEqualTo("input_required");
        assertThat(text(client.again("tools/call", GREET, state(second), ADA))).isEqualTo("Hello Ada");
    }

    @Test
    void whatWasNotAskedIsNoAnswer() {
        assertThat(result(client.again("tools/call", GREET, null, ADA))
                        .path("resultType")
                        .asText())
                .isEqualTo("input_required");
    }

    @Test
    void moreThanWasAskedIsIgnored() {
        HttpResponse<String> first = client.send("tools/call", GREET);

        String more = ADA.substring(0, ADA.length() - 1) + ",'more':{'action':'accept'},'other':{'roots':[]}}";
        assertThat(text(client.again("tools/call", GREET, state(first), more))).isEqualTo("Hello Ada");
    }

    @Test
    void aQuestionThatHasChangedMeanwhileIsAskedAgain() {
        AtomicInteger version = new AtomicInteger(1);
        server.catalog()
                .with(
                        "delete",
                        (arguments, context) -> new ToolResult.Text(Questions.answer(
                                        context, "sure", Questions.name("Delete version " + version.get() + "?"))
                                .path("action")
                                .asText()));
        String delete = "{'name':'delete'}";
        String yes = "{'sure':{'action':'accept','content':{'name':'yes'}}}";
        HttpResponse<String> first = client.send("tools/call", delete);
        version.set(2);

        HttpResponse<String> second = client.again("tools/call", delete, state(first), yes);

        assertThat(result(second).at("/inputRequests/sure/params/message").asText())
                .isEqualTo("Delete version 2?");
        assertThat(text(client.again("tools/call", delete, state(second), yes))).isEqualTo("accept");
    }

    private static String text(HttpResponse<String> response) {
        JsonNode text = result(response).at("/content/0/text");
        return text.asText(response.body());
    }
}
