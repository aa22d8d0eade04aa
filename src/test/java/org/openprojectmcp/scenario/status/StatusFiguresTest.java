package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.ModernClient;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** What clients did is told: calls and failures of each tool, who they are, what went wrong and what to do. */
class StatusFiguresTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @AutoClose
    private WholeServer server;

    private Wire wire;

    @BeforeEach
    void aServerOnItsSandbox() throws Exception {
        server = WholeServer.start(folder.resolve("routes"));
        wire = new Wire(server);
    }

    @Test
    void callsAndFailuresOfAToolAreCounted() throws Exception {
        assertThat(status().path("figures").size()).isZero();

        call("list_projects", "{}");
        call("list_projects", "{}");
        call("list_projects", "{'no_such':1}");

        JsonNode figures = status().path("figures").path("list_projects");
        assertThat(figures.path("calls").asInt()).isEqualTo(3);
        assertThat(figures.path("failures").asInt()).isEqualTo(1);
        assertThat(figures.path("p50_ms").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(figures.path("p95_ms").asDouble());
        assertThat(status().path("traffic").path("calls").asInt()).isEqualTo(3);
        assertThat(status().path("traffic").path("failures").asInt()).isEqualTo(1);
    }

    @Test
    void whatDoesNotExistIsNoToolThatIsCountedButAnErrorWithARemedy() throws Exception {
        call("no_such_tool", "{}");
        call("no_such_tool", "{}");

        assertThat(status().path("figures").size()).isZero();
        JsonNode error = status().path("errors").path(0);
        assertThat(error.path("kind").asText()).isEqualTo("refused");
        assertThat(error.path("name").asText()).isEqualTo("no_such_tool");
        assertThat(error.path("count").asInt()).isEqualTo(2);
        assertThat(error.path("remedy").asText()).contains("MCP_TOOLS");
    }

    @Test
    void whoIsTurnedAwayAtTheDoorIsAnErrorToo() throws Exception {
        wire.post("/mcp", "{}", "Origin", "https://evil.example");

        assertThat(status().path("errors").path(0).path("kind").asText()).isEqualTo("site");
        assertThat(server.status("/").body()).doesNotContain("evil");
    }

    @Test
    void whatACallerWroteIsNotKept() throws Exception {
        call("get_work_package", "{'work_package':'Project Chimera, top secret'}");
        call("delete everything in Project Chimera", "{}");

        String told = server.status("/status.json").body();
        assertThat(status().path("errors").size()).isEqualTo(2);
        assertThat(told).doesNotContain("Chimera");
    }

    @Test
    void aClientIsKnownByTheNameOfItsHandshakeInEveryRequestAfterIt() throws Exception {
        LegacyClient client = LegacyClient.connect(wire, "2025-11-25", "{'elicitation':{}}");
        assertThat(client.session()).isPresent();
        client.post("{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_projects'}}");

        JsonNode seen = client("c");
        assertThat(seen.path("version").asText()).isEqualTo("1");
        assertThat(seen.path("revision").asText()).isEqualTo("2025-11-25");
        assertThat(seen.path("handshakes").asInt()).isEqualTo(1);
        assertThat(seen.path("calls").asInt()).isEqualTo(1);
    }

    @Test
    void aClientWithoutAHandshakeIsKnownByWhatEachRequestSays() throws Exception {
        String named = Wire.modernBody("tools/list", "{}")
                .replace(
                        "'_meta':{", "'_meta':{'io.modelcontextprotocol/clientInfo':{'name':'new one','version':'3'},");
        wire.post("/mcp", named, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/list");
        new ModernClient(wire, "{}").send("tools/list", "{}");

        assertThat(client("new one").path("revision").asText()).isEqualTo("2026-07-28");
        assertThat(client("").path("requests").asInt()).isEqualTo(1);
    }

    @Test
    void clientsThatCallThemselvesSomethingNewEachTimeMakeRoomForOneAnother() throws Exception {
        for (int i = 0; i < 120; i++) {
            wire.post(
                    "/mcp",
                    "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'2025-11-25',"
                            + "'capabilities':{},'clientInfo':{'name':'number " + i + " " + "x".repeat(200)
                            + "','version':'1'}}}");
        }

        JsonNode clients = status().path("clients");
        assertThat(clients.size()).isEqualTo(100);
        assertThat(clients.path(0).path("name").asText())
                .startsWith("number 119")
                .hasSize(80);
    }

    private void call(String tool, String arguments) {
        wire.post(
                "/mcp",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'" + tool + "','arguments':" + arguments
                        + "}}");
    }

    private JsonNode status() throws Exception {
        return JSON.readTree(server.status("/").body());
    }

    private JsonNode client(String name) throws Exception {
        return StreamSupport.stream(status().path("clients").spliterator(), false)
                .filter(client -> client.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
