package org.openprojectmcp.tool.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.testing.ToolText;

class LintCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aGoodFolderExitsWithZero(@TempDir Path routes) throws IOException {
        save(routes, "say_it", ToolText.named("say_it").toString());

        assertThat(run(routes.toString())).isZero();
        assertThat(printed()).isEqualTo("1 route files, 0 errors, 0 warnings\n");
    }

    @Test
    void eachFindingIsALineThatNamesFileLineAndRemedy(@TempDir Path routes) throws IOException {
        save(routes, "say_it", ToolText.named("say_it").toString().replace("group: demo", "group: other"));
        save(
                routes,
                "tell_it",
                ToolText.named("tell_it").description("The tool say_it.").toString());

        assertThat(run(routes.toString())).isOne();
        assertThat(printed().lines())
                .containsExactly(
                        "tools/demo/say_it.camel.yaml:5:12: The group is other, but the folder is demo."
                                + " The toolset is the folder: write \"group: demo\". [group-is-folder]",
                        "tools/demo/tell_it.camel.yaml:3:18: This description is already used by tools/demo/say_it.camel.yaml."
                                + " Change one of the two; of duplicates the one that came first stays. [unique]",
                        "2 route files, 2 errors, 0 warnings");
    }

    @Test
    void aFolderThatIsNotThereExitsWithTwo(@TempDir Path routes) {
        assertThat(run(routes.resolve("none").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(printed()).contains("lint needs one folder");
    }

    private int run(String... args) {
        return LintCommand.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void save(Path routes, String name, String text) throws IOException {
        Path folder = Files.createDirectories(routes.resolve("tools/demo"));
        Files.writeString(folder.resolve(name + ".camel.yaml"), text);
    }
}
