package org.openprojectmcp.tool.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.files.RouteFileStatus.State;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class WatchTest {

    @AutoClose
    private final ServedFolder served;

    WatchTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.tool(ToolText.named("say_it").answers("constant", "one"));
        served.files().start();
    }

    @Test
    void aSavedFileIsLiveWithoutAnybodyAsking() throws Exception {
        assertThat(served.answer("say_it", "{}")).isEqualTo("one");

        // The same size, and on a coarse file system the same time.
        served.tool(ToolText.named("say_it").answers("constant", "two"));

        await().untilAsserted(() -> assertThat(served.answer("say_it", "{}")).isEqualTo("two"));
    }

    @Test
    void filesThatEditorsLeaveBesideAreNoRouteFiles() {
        served.file("tools/demo/.say_it.camel.yaml", "no yaml: [")
                .file("tools/demo/say_it.camel.yaml~", "no yaml: [")
                .file("tools/README.md", "text")
                .load();

        assertThat(served.files().status())
                .extracting(RouteFileStatus::file)
                .containsExactly("tools/demo/say_it.camel.yaml");
    }

    @Test
    void aFileThatCamelsSchemaRefusesIsNotServedFromTheStartOn(@TempDir Path other) {
        try (ServedFolder late = new ServedFolder(other)) {
            String number = ToolText.named("count_it")
                    .answers("constant", "500")
                    .toString()
                    .replace("'500'", "500");
            late.tool("count_it", number);
            late.files().start();

            RouteFileStatus status = late.status("tools/demo/count_it.camel.yaml");
            assertThat(status.state()).isEqualTo(State.BROKEN);
            assertThat(status.fault()).contains("camel-schema");
        }
    }
}
