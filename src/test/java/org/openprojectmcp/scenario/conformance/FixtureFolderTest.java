package org.openprojectmcp.scenario.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.lint.LintCommand;
import org.openprojectmcp.tool.source.RouteFolder;

/** What the suite calls is served by the product itself, from route files alone. */
@Timeout(120)
class FixtureFolderTest {

    private static final Path FOLDER = Path.of("src/test/routes/conformance");

    @AutoClose
    private static WholeServer server;

    private static Wire wire;

    @BeforeAll
    static void theServerWithTheFixtures() throws Exception {
        server = WholeServer.serving(FOLDER, "--toolsets", "all");
        wire = new Wire(server);
    }

    @Test
    void theLintHasNothingAgainstAnyFile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        LintCommand.run(List.of(FOLDER.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(" route files, 0 errors, 0 warnings\n");
    }

    @Test
    void eachFileIsOffered() {
        List<String> files = List.copyOf(new RouteFolder(FOLDER).routeFiles().keySet());
        JsonNode tools = legacy("tools/list", "{}").at("/result/tools");
        JsonNode prompts = legacy("prompts/list", "{}").at("/result/prompts");
        JsonNode resources = legacy("resources/list", "{}").at("/result/resources");
        JsonNode templates = legacy("resources/templates/list", "{}").at("/result/resourceTemplates");

        assertThat(tools.findValuesAsText("name")).containsAll(stems(files, "tools/conformance/"));
        assertThat(prompts.findValuesAsText("name")).containsAll(stems(files, "prompts/"));
        assertThat(resources.size() + templates.size())
                .isEqualTo(stems(files, "resources/").size());
    }

    @Test
    void aToolAnswersWithTextImageAndResourceInBothEras() {
        String call = "{'name':'test_multiple_content_types'}";
        JsonNode before = legacy("tools/call", call).at("/result/content");
        JsonNode now = modern("tools/call", call).at("/result/content");

        assertThat(before.findValuesAsText("type")).containsExactly("text", "image", "resource");
        assertThat(before.at("/2/resource/text").asText()).isEqualTo("{\"test\":\"data\",\"value\":123}");
        assertThat(now).isEqualTo(before);
    }

    @Test
    void aSchemaWithEveryKeywordArrivesAsWritten() {
        JsonNode tools = modern("tools/list", "{}").at("/result/tools");

        assertThat(tools).anySatisfy(tool -> {
            assertThat(tool.path("name").asText()).isEqualTo("json_schema_2020_12_tool");
            assertThat(tool.at("/inputSchema/$defs/address/$anchor").asText()).isEqualTo("addressDef");
            assertThat(tool.at("/inputSchema/allOf")).hasSize(1);
            assertThat(tool.at("/inputSchema/else/required/0").asText()).isEqualTo("email");
        });
    }

    @Test
    void aResourceIsAPicture() {
        JsonNode contents =
                legacy("resources/read", "{'uri':'test://static-binary'}").at("/result/contents/0");

        assertThat(contents.path("mimeType").asText()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(contents.path("blob").asText())).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aVariableOfAUriReachesTheText() {
        JsonNode contents =
                modern("resources/read", "{'uri':'test://template/123/data'}").at("/result/contents/0");

        assertThat(Wire.json(contents.path("text").asText()))
                .isEqualTo(Wire.json("{'id':'123','templateTest':true,'data':'Data for ID: 123'}"));
    }

    @Test
    void aPromptBringsAResourceAlong() {
        JsonNode messages = legacy(
                        "prompts/get",
                        "{'name':'test_prompt_with_embedded_resource','arguments':{'resourceUri':'test://some'}}")
                .at("/result/messages");

        assertThat(messages.at("/0/content/resource/uri").asText()).isEqualTo("test://some");
        assertThat(messages.at("/1/content/type").asText()).isEqualTo("text");
    }

    @Test
    void aToolThatNeedsTheModelOfItsClientSaysSo() {
        String call = "{'name':'test_missing_capability'}";

        assertThat(modern("tools/call", call)
                        .at("/error/data/requiredCapabilities/sampling")
                        .isObject())
                .isTrue();
        assertThat(legacy("tools/call", call).at("/result/isError").asBoolean()).isTrue();
    }

    @Test
    void aToolThatTakesAnotherOneAwayIsHeardOf() {
        try (Events stream = wire.openModern("subscriptions/listen", "{'notifications':{'toolsListChanged':true}}")) {
            stream.nextMessage();

            modern("tools/call", "{'name':'test_trigger_tool_change'}");

            assertThat(stream.nextMessage().path("method").asText()).isEqualTo("notifications/tools/list_changed");
            assertThat(stream.nextMessage().path("method").asText()).isEqualTo("notifications/tools/list_changed");
            assertThat(modern("tools/call", "{'name':'test_changing_tool'}")
                            .at("/result/content/0/text")
                            .asText())
                    .isEqualTo("It is there.");
        }
    }

    private static JsonNode legacy(String method, String params) {
        return Wire.body(
                wire.post("/", "{'jsonrpc':'2.0','id':1,'method':'%s','params':%s}".formatted(method, params)));
    }

    private static JsonNode modern(String method, String params) {
        return Wire.body(wire.modern(method, params));
    }

    private static List<String> stems(List<String> files, String folder) {
        return files.stream()
                .filter(file -> file.startsWith(folder))
                .map(file -> file.substring(folder.length()).replace(".camel.yaml", ""))
                .toList();
    }
}
