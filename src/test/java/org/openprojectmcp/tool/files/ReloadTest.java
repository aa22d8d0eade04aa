package org.openprojectmcp.tool.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.files.RouteFileStatus.State;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class ReloadTest {

    private static final String FILE = "tools/demo/say_it.camel.yaml";

    @AutoClose
    private final ServedFolder served;

    ReloadTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.tool(ToolText.named("say_it").answers("constant", "first")).load();
    }

    @Test
    void aSavedFileReplacesTheRunningRoute() throws Exception {
        served.tool(ToolText.named("say_it").answers("constant", "second")).load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("second");
        assertThat(served.context().getRoutes()).hasSize(1);
    }

    @Test
    void aFileThatIsNotYamlLeavesTheLastGoodVersionRunning() throws Exception {
        served.tool("say_it", "- route:\n    id: say_it\n    from: [").load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("first");
        assertThat(served.status(FILE).state()).isEqualTo(State.OUTDATED);
        assertThat(served.status(FILE).fault()).startsWith(FILE + ":3:12: This is not YAML");
    }

    @Test
    void aStepThatCamelDoesNotKnowIsNamedWithItsLine() throws Exception {
        served.tool(ToolText.named("say_it").steps("        - setBdy:\n            constant: x\n"))
                .load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("first");
        assertThat(served.status(FILE).fault()).contains(FILE + ":17:").contains("setBdy");
    }

    @Test
    void anUnknownComponentLeavesTheLastGoodVersionRunning() throws Exception {
        served.tool(
                        ToolText.named("say_it")
                                .steps(
                                        """
                        - to:
                            id: say_it-send
                            uri: nosuchthing:there
                """))
                .load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("first");
        assertThat(served.status(FILE).fault()).contains(FILE + ":19:").contains("nosuchthing");
        assertThat(served.context().getRoutes()).hasSize(1);
    }

    @Test
    void aRepairedFileRunsAgain() throws Exception {
        served.tool("say_it", "nonsense").load();
        served.tool(ToolText.named("say_it").answers("constant", "third")).load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("third");
        assertThat(served.status(FILE).state()).isEqualTo(State.LIVE);
        assertThat(served.status(FILE).fault()).isNull();
    }

    @Test
    void aNewFaultyFileStopsNothing() throws Exception {
        served.tool("new_one", "- route:\n    id: new_one\n").load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("first");
        assertThat(served.status("tools/demo/new_one.camel.yaml").state()).isEqualTo(State.BROKEN);
    }

    @Test
    void theToolOfADeletedFileIsGone() {
        served.delete(FILE).load();

        assertThat(served.catalog().tools()).isEmpty();
        assertThatThrownBy(() -> served.call("say_it", "{}")).isInstanceOf(UnknownNameException.class);
        assertThat(served.context().getRoutes()).isEmpty();
    }

    @Test
    void aRenamedToolTakesTheNewNameAndLeavesTheOld() throws Exception {
        served.delete(FILE)
                .tool(ToolText.named("tell_it").answers("constant", "renamed"))
                .load();

        assertThat(served.catalog().tools()).extracting(Tool::name).containsExactly("tell_it");
        assertThat(served.answer("tell_it", "{}")).isEqualTo("renamed");
    }

    @Test
    void aToolMayMoveToAnotherFolder() throws Exception {
        String moved = ToolText.named("say_it").answers("constant", "moved").toString();
        served.delete(FILE)
                .file("tools/other/say_it.camel.yaml", moved.replace("group: demo", "group: other"))
                .load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("moved");
        assertThat(served.catalog().tools()).extracting(Tool::toolset).containsExactly("other");
    }

    @Test
    void aNameThatIsTakenIsRefusedUntilItIsFree() throws Exception {
        String other = ToolText.named("say_it")
                .description("Another.")
                .answers("constant", "other")
                .toString();
        String file = "tools/other/say_it.camel.yaml";
        served.file(file, other.replace("group: demo", "group: other")).load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("first");
        assertThat(served.status(file).fault()).contains("ai-tool:say_it is already used by " + FILE);

        served.delete(FILE).load();

        assertThat(served.answer("say_it", "{}")).isEqualTo("other");
    }

    @Test
    void aChangedSchemaFileReachesTheToolsThatUseIt() {
        served.file("schemas/it.json", "{\"type\": \"object\", \"title\": \"one\"}")
                .tool(ToolText.named("say_it").option("outputSchema: schemas/it.json"))
                .load();
        served.file("schemas/it.json", "{\"type\": \"object\", \"title\": \"two\"}")
                .load();

        assertThat(served.catalog().tools())
                .singleElement()
                .extracting(Tool::outputSchema)
                .hasToString("{\"type\":\"object\",\"title\":\"two\"}");
    }

    @Test
    void aRouteThatHoldsConnectionsIsReplacedByARestartOnly() {
        String timer =
                """
                - route:
                    id: beat
                    description: %s
                    from:
                      uri: timer:beat
                      steps:
                        - stop: {}
                """;
        served.file("beat.camel.yaml", timer.formatted("One.")).load();
        served.file("beat.camel.yaml", timer.formatted("Two.")).load();

        assertThat(served.status("beat.camel.yaml").state()).isEqualTo(State.OUTDATED);
        assertThat(served.status("beat.camel.yaml").fault())
                .startsWith("beat.camel.yaml:5:12: A route from timer:beat holds")
                .contains("Restart the server");
    }

    @Test
    void listenersHearOnlyOfWhatClientsWouldSee() {
        List<String> heard = new ArrayList<>();
        served.catalog().onChange((tools, resources, prompts) -> heard.add(tools + " " + resources + " " + prompts));

        served.tool(ToolText.named("say_it").answers("constant", "other steps")).load();
        assertThat(heard).isEmpty();

        served.tool(ToolText.named("say_it").description("Other words."))
                .tool(ToolText.named("new_one"))
                .load();
        assertThat(heard).containsExactly("true false false");
    }
}
