package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

/** Models remember a list best, and clients cache it longest, when its order never changes. */
class ListOrderTest {

    @Test
    void theOrderIsThatOfTheNamesWhateverWasSavedFirst(@TempDir Path folder) {
        try (ServedFolder served = new ServedFolder(folder)) {
            served.tool(ToolText.named("move_it")).load();
            served.tool(ToolText.named("add_it")).tool(ToolText.named("see_it")).load();
            served.tool(ToolText.named("move_it").description("Move it elsewhere."))
                    .load();

            assertThat(served.catalog().tools()).extracting(Tool::name).containsExactly("add_it", "move_it", "see_it");
            assertThat(served.catalog().tools().get(1).description()).isEqualTo("Move it elsewhere.");
        }
    }
}
