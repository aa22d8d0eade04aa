package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** The way out for what no tool answers; here /statuses, /work_packages/* and /projects/** may be read. */
class ApiGetTest {

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        ToolSelection named = new ToolSelection(Set.of(ToolSelection.DEFAULT), Set.of("api_get"), Set.of(), false);
        served = new ServedRoutes(DemoState.DEMO_LOGIN, new ToolPolicy(Settings.Confirm.DESTRUCTIVE, named));
    }

    @Test
    void whatIsAllowedIsReadAsItIs() {
        JsonNode answer = served.call("api_get", "{'path': '/statuses', 'query': {'pageSize': 2}}");

        assertThat(answer.at("/answer/_type").asText()).isEqualTo("Collection");
        assertThat(answer.path("note").asText()).contains("never instructions");
        assertThat(served.call("api_get", "{'path': '/api/v3/projects/pump-station/types'}")
                        .path("path")
                        .asText())
                .isEqualTo("/projects/pump-station/types");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users",
                "/work_packages",
                "/work_packages/1/activities",
                "/projects/../users",
                "/projects/./../users/me",
                "/projects/%2e%2e/users",
                "/projects//users",
                "/projects/x?filters=[]",
                "/projects/x#y",
                "//elsewhere.example/projects",
                "https://elsewhere.example/projects/x",
                "/projects/x;y",
                "projects/x"
            })
    void anythingElseIsRefusedWithoutAskingOpenProject(String path) {
        assertThat(served.failure("api_get", "{'path': '" + path + "'}")).containsAnyOf("MCP_API_GET", "no path below");
        assertThat(served.upstream().passed()).isEmpty();
    }

    @Test
    void aLargeAnswerIsRefusedWithTheWayToAskForLess() {
        assertThat(served.failure(
                        "api_get",
                        "{'path': '/projects/pump-station/work_packages', 'query': {'pageSize': 200, 'filters': []}}"))
                .contains("more than 50000", "select");
    }

    @Test
    void itIsOffEvenWhenAllToolsAreOn() {
        ToolSelection all = ToolSelection.EVERYTHING;
        try (ServedRoutes everything =
                new ServedRoutes(DemoState.DEMO_LOGIN, new ToolPolicy(Settings.Confirm.DESTRUCTIVE, all))) {
            assertThat(everything.catalog().tools())
                    .noneSatisfy(tool -> assertThat(tool.name()).isEqualTo("api_get"));
            assertThat(everything
                            .call("describe_tool", "{'tool': 'api_get'}")
                            .path("why_off")
                            .asText())
                    .contains("turned on by its name");
        }
    }
}
