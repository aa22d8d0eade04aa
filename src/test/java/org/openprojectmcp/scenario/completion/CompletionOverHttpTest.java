package org.openprojectmcp.scenario.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** {@code completion/complete}: a client shows what may be written while somebody writes. */
class CompletionOverHttpTest {

    private static final String PROJECT =
            "{'ref':{'type':'ref/prompt','name':'project_status_report'},'argument':{'name':'project_id','value':'pump'}}";

    @TempDir
    static Path folder;

    @AutoClose
    private static WholeServer server;

    private static Wire wire;

    @BeforeAll
    static void start() throws Exception {
        server = WholeServer.start(folder.resolve("routes"));
        wire = new Wire(server);
    }

    private static JsonNode legacy(Wire wire, String params) {
        String body = "{'jsonrpc':'2.0','id':1,'method':'completion/complete','params':" + params + "}";
        return Wire.body(wire.post("/mcp", body, "MCP-Protocol-Version", "2025-06-18"));
    }

    @Test
    void bothErasHaveTheSameAnswer() {
        JsonNode legacy = legacy(wire, PROJECT).at("/result/completion");
        JsonNode modern = Wire.body(wire.modern("completion/complete", PROJECT)).path("result");

        assertThat(legacy.path("values")).hasSize(1);
        assertThat(legacy.path("total").asInt()).isEqualTo(1);
        assertThat(legacy.path("hasMore").isBoolean()).isTrue();
        assertThat(modern.path("completion")).isEqualTo(legacy);
        assertThat(modern.path("resultType").asText()).isEqualTo("complete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ref':{'type':'ref/prompt','name':'nothing'},'argument':{'name':'a','value':''}}",
                "{'ref':{'type':'ref/resource','uri':'openproject://nothing/{id}'},'argument':{'name':'id','value':''}}",
                "{'ref':{'type':'ref/tool','name':'x'},'argument':{'name':'a','value':''}}",
                "{'ref':{'type':'ref/prompt','name':'project_status_report'},'argument':{'name':'project_id'}}",
                "{'ref':{'type':'ref/prompt','name':'project_status_report'},'argument':{'name':'project_id','value':''},"
                        + "'context':{'arguments':{'a':1}}}",
                "{}"
            })
    void whatIsNotThereOrNotWellFormedIsAnInvalidParameter(String params) {
        assertThat(legacy(wire, params).at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void anOpenProjectThatFailsIsSaidAndNoEmptyList() throws Exception {
        try (StubUpstream broken = new StubUpstream()) {
            broken.answers(500, "{}");
            try (WholeServer behindIt = WholeServer.start(
                    folder.resolve("other"),
                    "--openproject-url",
                    broken.uri().toString(),
                    "--openproject-api-key",
                    "k3y-that-nobody-may-see")) {
                JsonNode answer = legacy(new Wire(behindIt), PROJECT);

                assertThat(answer.at("/error/code").asInt()).isEqualTo(-32603);
                assertThat(answer.at("/error/message").asText())
                        .contains("OpenProject")
                        .doesNotContain("k3y");
            }
        }
    }
}
