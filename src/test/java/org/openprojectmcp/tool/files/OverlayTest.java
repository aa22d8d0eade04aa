package org.openprojectmcp.tool.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.files.RouteFileStatus.State;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

/** A folder of somebody's own over the shipped one. */
class OverlayTest {

    private static final String FILE = "tools/demo/say_it.camel.yaml";
    private static final String BROKEN = "- route:\n    id: say_it\n    from: [";

    @TempDir
    private Path shipped;

    @TempDir
    private Path parent;

    private ServedFolder own;

    @BeforeEach
    void theShippedToolSaysShipped() throws Exception {
        Files.createDirectories(shipped.resolve("tools/demo"));
        Files.writeString(
                shipped.resolve(FILE),
                ToolText.named("say_it").answers("constant", "shipped").toString());
        // does not exist yet
        own = ServedFolder.over(shipped, parent.resolve("own"));
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void withoutAFolderTheShippedFilesRun() throws Exception {
        own.load();

        assertThat(own.answer("say_it", "{}")).isEqualTo("shipped");
    }

    @Test
    void aFileOfTheSamePathTakesThePlaceOfTheShippedOneUntilItIsDeleted() throws Exception {
        own.load();
        own.tool(ToolText.named("say_it").answers("constant", "own")).load();
        assertThat(own.answer("say_it", "{}")).isEqualTo("own");

        own.delete(FILE).load();
        assertThat(own.answer("say_it", "{}")).isEqualTo("shipped");
    }

    @Test
    void aFileOfAnotherPathIsThereBesides() throws Exception {
        own.tool(ToolText.named("say_more").answers("constant", "more")).load();

        assertThat(own.catalog().tools()).extracting(Tool::name).containsExactlyInAnyOrder("say_it", "say_more");
    }

    @Test
    void aFileThatIsFaultyAtTheStartLeavesTheShippedOneAndSaysSo() throws Exception {
        own.tool("say_it", BROKEN).load();

        assertThat(own.answer("say_it", "{}")).isEqualTo("shipped");
        assertThat(own.status(FILE).state()).isEqualTo(State.OUTDATED);
        assertThat(own.status(FILE).fault()).contains("This is not YAML");
    }

    @Test
    void aFileThatIsFaultyOnceItRanLeavesItsLastGoodVersion() throws Exception {
        own.tool(ToolText.named("say_it").answers("constant", "own")).load();
        own.tool("say_it", BROKEN).load();

        assertThat(own.answer("say_it", "{}")).isEqualTo("own");
    }

    @Test
    void aFolderThatCannotBeReadLeavesTheShippedFiles() throws Exception {
        // a link that leads to itself cannot be read by anybody, root included
        Path tools = Files.createDirectories(parent.resolve("own/tools"));
        Files.createSymbolicLink(tools.resolve("loop"), tools);
        own.load();

        assertThat(own.answer("say_it", "{}")).isEqualTo("shipped");
    }

    @Test
    void aSharedSchemaOfItsOwnIsTaken() throws Exception {
        Files.createDirectories(shipped.resolve("schemas"));
        Files.writeString(shipped.resolve("schemas/said.json"), "{\"type\": \"object\"}");
        own.file("schemas/said.json", "{\"type\": \"object\", \"properties\": {\"own\": {\"type\": \"string\"}}}");
        own.tool(ToolText.named("say_more").option("outputSchema: schemas/said.json"))
                .load();

        assertThat(own.catalog().tools())
                .filteredOn(tool -> tool.name().equals("say_more"))
                .singleElement()
                .satisfies(tool -> assertThat(tool.outputSchema())
                        .hasToString("{\"type\":\"object\",\"properties\":{\"own\":{\"type\":\"string\"}}}"));
    }
}
