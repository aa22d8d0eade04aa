package org.openprojectmcp.scenario.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.SettingException;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** The operator decides which tools there are. */
@Timeout(120)
class ChosenBySettingsTest {

    private static final Path ROUTES = Path.of("routes");

    @Test
    void withoutSettingsTheDefaultToolsOfAllToolsetsAreOn() throws Exception {
        try (WholeServer server = WholeServer.serving(ROUTES)) {
            assertThat(names(server))
                    .contains("get_server_info", "list_work_packages", "log_time", "search_users")
                    .doesNotContain("create_project", "update_relation");
            assertThat(error(server, "create_project"))
                    .contains("create_project is off on this server", "MCP_TOOLSETS is default")
                    .contains("MCP_TOOLS=create_project or MCP_TOOLSETS=default,projects");
        }
    }

    @Test
    void toolsetsAndSingleToolsAddUpAndWhatIsExcludedIsOff() throws Exception {
        try (WholeServer server = WholeServer.serving(
                ROUTES, "--toolsets", "time,people", "--tools", "create_project", "--exclude-tools", "log_time")) {
            assertThat(names(server))
                    .contains("list_time_entries", "search_users", "list_memberships", "create_project")
                    .doesNotContain("log_time", "list_work_packages", "list_projects");
            assertThat(error(server, "log_time")).contains("MCP_EXCLUDE_TOOLS");
        }
    }

    @Test
    void allIsEveryToolAndReadOnlyTakesEveryWriteAway() throws Exception {
        try (WholeServer server = WholeServer.serving(ROUTES, "--toolsets", "all", "--read-only", "true")) {
            JsonNode tools = list(server);

            assertThat(Wire.names(tools)).contains("list_memberships", "list_relations", "list_versions");
            assertThat(tools).allSatisfy(tool -> assertThat(
                            tool.at("/annotations/readOnlyHint").asBoolean())
                    .as(tool.path("name").asText())
                    .isTrue());
            assertThat(error(server, "update_work_package")).contains("only reads (MCP_READ_ONLY)");
            // an old name of create_relation
            assertThat(error(server, "create_work_package_dependency")).contains("only reads (MCP_READ_ONLY)");
            // what OpenProject lacks is known a moment after the start
            await().untilAsserted(() -> assertThat(Wire.body(server.status("/")).path("mcp_tools"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrderElementsOf(Wire.names(list(server))));
        }
    }

    @Test
    void whatTheServerTellsOfItselfNamesNoToolThatIsOff() throws Exception {
        try (WholeServer server = WholeServer.serving(ROUTES, "--exclude-tools", "search_work_packages")) {
            String instructions = Wire.body(new Wire(server).modern("server/discover", "{}"))
                    .at("/result/instructions")
                    .asText();

            assertThat(instructions).contains("OpenProject").doesNotContain("search_work_packages");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--toolsets     | default,tiem  | MCP_TOOLSETS names tiem, which is no toolset (did you mean time?).",
                "--tools        | log_tme       | MCP_TOOLS names log_tme, which is no tool (did you mean log_time?).",
                "--exclude-tools| health_chek| MCP_EXCLUDE_TOOLS names health_chek, which is no tool (did you mean health_check?)."
            })
    void aNameOfNothingEndsTheStartWithOneLineThatNamesTheNearest(String flag, String value, String line) {
        assertThatThrownBy(() -> WholeServer.serving(ROUTES, flag.strip(), value))
                .isInstanceOf(SettingException.class)
                .hasMessage(line);
    }

    private static JsonNode list(WholeServer server) {
        return Wire.body(new Wire(server).modern("tools/list", "{}")).at("/result/tools");
    }

    private static List<String> names(WholeServer server) {
        return Wire.names(list(server));
    }

    private static String error(WholeServer server, String tool) {
        JsonNode error = Wire.body(new Wire(server).modern("tools/call", "{'name':'" + tool + "'}"))
                .path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        return error.path("message").asText();
    }
}
