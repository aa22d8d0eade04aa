package org.openprojectmcp.scenario.choice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** A client may ask for fewer tools than there are, never for more. */
@Timeout(120)
class NarrowedByHeaderTest {

    @AutoClose
    private static WholeServer server;

    private static Wire wire;

    @BeforeAll
    static void aServerWithoutOneOfTheDefaultTools() throws Exception {
        server = WholeServer.serving(Path.of("routes"), "--exclude-tools", "list_metadata");
        wire = new Wire(server);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-MCP-Toolsets     | time                      | list_time_entries log_time",
                "x-mcp-toolsets     | time, people              | list_time_entries log_time search_users",
                "X-MCP-Tools        | log_time,get_current_user | get_current_user log_time",
                // an old name stands for the tool
                "X-MCP-Tools        | health_check              | get_server_info",
                // off on this server, and so off for everybody
                "X-MCP-Tools        | create_project,log_time   | log_time",
                "X-MCP-Toolsets     | metadata                  | ''"
            })
    void theListHoldsWhatIsAskedForOfWhatIsOn(String header, String value, String names) {
        assertThat(String.join(" ", Wire.names(list(header, value)))).isEqualTo(names);
    }

    @Test
    void toolsetsAndToolsAddUpAndExcludedOnesAreTakenAway() {
        assertThat(Wire.names(list(
                        "X-MCP-Toolsets", "time", "X-MCP-Tools", "search_users", "X-MCP-Exclude-Tools", "log_time")))
                .containsExactly("list_time_entries", "search_users");
    }

    @Test
    void readOnlyHidesAndRefusesEveryWrite() {
        JsonNode tools = list("X-MCP-Readonly", "true");

        assertThat(Wire.names(tools)).contains("list_work_packages").doesNotContain("create_work_package", "log_time");
        assertThat(tools).allSatisfy(tool -> assertThat(
                        tool.at("/annotations/readOnlyHint").asBoolean())
                .isTrue());
        assertThat(refusal("log_time", "X-MCP-Readonly", "true"))
                .contains("log_time writes, and this connection only reads");
    }

    @Test
    void readOnlyThatIsFalseBringsNothingBack() {
        assertThat(Wire.names(list("X-MCP-Readonly", "false"))).isEqualTo(Wire.names(list()));
        assertThat(Wire.names(list("X-MCP-Toolsets", "all"))).isEqualTo(Wire.names(list()));
        assertThat(refusal("create_project", "X-MCP-Toolsets", "all")).contains("off on this server");
    }

    @Test
    void aCallOfWhatWasNotAskedForSaysHowToAskForIt() {
        assertThat(refusal("log_time", "X-MCP-Tools", "get_current_user"))
                .contains("log_time is none of the tools that this connection asks for")
                .contains("by adding log_time to X-MCP-Tools");
    }

    @Test
    void aHeaderThatIsSentTwiceSaysBoth() {
        assertThat(Wire.names(list("X-MCP-Tools", "log_time", "X-MCP-Tools", "search_users")))
                .containsExactly("log_time", "search_users");
        assertThat(Wire.names(list("X-MCP-Readonly", "false", "X-MCP-Readonly", "true")))
                .doesNotContain("log_time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-MCP-Toolsets      | tiem     | X-MCP-Toolsets names tiem, which is no toolset (did you mean time?).",
                "X-MCP-Tools         | log_tyme | X-MCP-Tools names log_tyme, which is no tool (did you mean log_time?).",
                "X-MCP-Exclude-Tools | zzzzzzzz | X-MCP-Exclude-Tools names zzzzzzzz, which is no tool; the tool find_tools lists them all.",
                "X-MCP-Readonly      | perhaps  | X-MCP-Readonly must be true or false."
            })
    void aNameOfNothingIsRefusedWithTheNearest(String header, String value, String message) {
        HttpResponse<String> response = wire.modern("tools/list", "{}", header, value);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Wire.body(response).at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(Wire.body(response).at("/error/message").asText()).isEqualTo(message);
    }

    @Test
    void aNarrowedListIsKeptByNobodyElse() {
        assertThat(result("tools/list").path("cacheScope").asText()).isEqualTo("public");
        assertThat(result("tools/list", "X-MCP-Toolsets", "time")
                        .path("cacheScope")
                        .asText())
                .isEqualTo("private");
        assertThat(result("server/discover", "X-MCP-Toolsets", "time")
                        .path("cacheScope")
                        .asText())
                .isEqualTo("private");
    }

    @Test
    void theInstructionsNameNoToolThatWasNotAskedFor() {
        assertThat(result("server/discover").path("instructions").asText()).contains("list_work_packages");
        assertThat(result("server/discover", "X-MCP-Toolsets", "time")
                        .path("instructions")
                        .asText())
                .contains("OpenProject")
                .doesNotContain("list_work_packages");
    }

    @Test
    void theHeadersOfAStreamOf20241105HoldForWhatIsPostedToIt() {
        try (Events stream = wire.openGet("/sse", "X-MCP-Toolsets", "time")) {
            String address = Objects.requireNonNull(stream.next()).data();
            wire.post(address, "{'jsonrpc':'2.0','id':2,'method':'tools/list'}");
            assertThat(Wire.names(stream.nextMessage().at("/result/tools")))
                    .containsExactly("list_time_entries", "log_time");

            wire.post(address, "{'jsonrpc':'2.0','id':3,'method':'tools/list'}", "X-MCP-Tools", "search_users");
            assertThat(Wire.names(stream.nextMessage().at("/result/tools"))).containsExactly("search_users");
        }
    }

    private static JsonNode result(String method, String... headers) {
        return Wire.body(wire.modern(method, "{}", headers)).path("result");
    }

    private static JsonNode list(String... headers) {
        return result("tools/list", headers).path("tools");
    }

    private static String refusal(String tool, String... headers) {
        JsonNode error = Wire.body(wire.modern("tools/call", "{'name':'" + tool + "'}", headers))
                .path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        return error.path("message").asText();
    }
}
