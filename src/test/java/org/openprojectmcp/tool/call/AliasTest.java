package org.openprojectmcp.tool.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.testing.ServedFolder;
import org.openprojectmcp.tool.testing.ToolText;

class AliasTest {

    private static final String FILE = "tools/demo/list_values.camel.yaml";

    @AutoClose
    private final ServedFolder served;

    AliasTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
        served.tool(ToolText.named("list_values")
                        .option(
                                "aliases: '{\"get_types\": {\"rename\": {\"project_id\": \"project\"}, \"set\": {\"kind\": \"types\"}}}'")
                        .argSchema(
                                """
                                {"properties": {"project": {"type": "integer"}, "kind": {"type": "string"}}}""")
                        .answers("simple", "${variable.arguments.toString()}"))
                .load();
    }

    @Test
    void anAliasIsCallableWithItsOwnArguments() throws Exception {
        assertThat(served.answer("get_types", "{\"project_id\": 3}")).isEqualTo("{\"project\":3,\"kind\":\"types\"}");
    }

    @Test
    void anAliasTakesTheToolsOwnArgumentsToo() throws Exception {
        assertThat(served.answer("get_types", "{\"project\": 4, \"project_id\": 3}"))
                .isEqualTo("{\"project\":4,\"kind\":\"types\"}");
    }

    @Test
    void anAliasIsNotListed() {
        assertThat(served.catalog().tools()).extracting(Tool::name).containsExactly("list_values");
    }

    @Test
    void anAliasThatIsTheNameOfAnotherToolIsRefused() throws Exception {
        served.tool(ToolText.named("get_types")).load();

        assertThat(served.answer("get_types", "{}")).contains("types");
        assertThat(served.status("tools/demo/get_types.camel.yaml").fault()).contains("already used by " + FILE);
    }
}
