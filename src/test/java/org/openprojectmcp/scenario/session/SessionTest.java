package org.openprojectmcp.scenario.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.testing.Wire.body;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

@TestInstance(Lifecycle.PER_CLASS)
class SessionTest {

    private static final String LIST = "{'jsonrpc':'2.0','id':2,'method':'tools/list'}";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void start() {
        server = TestingServer.start();
        wire = new Wire(server);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-11-25 | {'elicitation':{}}",
                "2025-11-25 | {'elicitation':{'url':{}}}",
                "2025-06-18 | {'elicitation':{}}",
                "2025-06-18 | {'sampling':{}}",
                "2025-03-26 | {'roots':{'listChanged':true}}",
                "2025-03-26 | {'sampling':{}}"
            })
    void aClientThatCanBeAskedGetsASessionInVisibleAscii(String revision, String capabilities) {
        LegacyClient client = LegacyClient.connect(wire, revision, doubled(capabilities));

        assertThat(client.session()).hasValueSatisfying(id -> assertThat(id).matches("[\\x21-\\x7e]{60,200}"));
        assertThat(body(client.post(LIST)).at("/result/tools")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-11-25 | {}",
                "2025-11-25 | {'experimental':{}}",
                "2025-03-26 | {'elicitation':{}}",
                "2024-11-05 | {'sampling':{}}"
            })
    void aClientThatCannotBeAskedInItsRevisionHasNoSessionToLose(String revision, String capabilities) {
        LegacyClient client = LegacyClient.connect(wire, revision, doubled(capabilities));

        assertThat(client.session()).isEmpty();
        assertThat(body(client.post(LIST)).at("/result/tools")).isNotEmpty();
    }

    @Test
    void noTwoSessionsAreTheSame() {
        assertThat(connect().session()).isNotEqualTo(connect().session());
    }

    @Test
    void aMessageWithoutTheSessionIsServedAllTheSame() {
        connect();

        assertThat(wire.post("/mcp", LIST).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "1868a90c-7a3d-4f4e-9c0a-000000000000", "!", "AAAA"})
    void anUnknownSessionIsRefusedWithTheWayToGoOn(String id) {
        HttpResponse<String> response = wire.post("/mcp", LIST, "Mcp-Session-Id", id);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(body(response).path("id").asInt()).isEqualTo(2);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32001);
        assertThat(body(response).at("/error/message").asText()).contains("initialize");
    }

    @Test
    void anUnknownSessionIsRefusedForNotificationsAndResponsesToo() {
        assertThat(wire.post(
                                "/mcp",
                                "{'jsonrpc':'2.0','method':'notifications/initialized'}",
                                "Mcp-Session-Id",
                                "made-up")
                        .statusCode())
                .isEqualTo(404);
        assertThat(wire.post("/mcp", "{'jsonrpc':'2.0','id':1,'result':{}}", "Mcp-Session-Id", "made-up")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEndedSessionIsUnknownFromThenOn() {
        LegacyClient client = connect();

        assertThat(client.delete().statusCode()).isEqualTo(204);

        assertThat(client.post(LIST).statusCode()).isEqualTo(404);
        assertThat(client.delete().statusCode()).isEqualTo(404);
    }

    @Test
    void theEndOfOneSessionLeavesTheOthersAlone() {
        LegacyClient other = connect();

        connect().delete();

        assertThat(other.post(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void aHandshakeStartsANewSessionWhateverSessionItNames() {
        LegacyClient again =
                LegacyClient.connect(wire, "2025-11-25", "{'roots':{}}", "Mcp-Session-Id", "of-an-earlier-server");

        assertThat(again.handshake().statusCode()).isEqualTo(200);
        assertThat(again.session()).isPresent();
    }

    @Test
    void aRequestOf20260728HasNoSessionWhateverItNames() {
        HttpResponse<String> response = wire.modern("tools/list", "{}", "Mcp-Session-Id", "made-up");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(wire.send("DELETE", "/mcp", "Mcp-Session-Id", "made-up", "MCP-Protocol-Version", "2026-07-28")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void theSessionSaysTheRevisionWhereNoHeaderDoes() {
        String session = connect().session().orElseThrow();

        // Arrays went with 2025-06-18; without a revision 2025-03-26 is assumed, which has them.
        assertThat(wire.post("/mcp", "[" + LIST + "]", "Mcp-Session-Id", session)
                        .statusCode())
                .isEqualTo(400);
        assertThat(wire.post("/mcp", "[" + LIST + "]").statusCode()).isEqualTo(200);
    }

    private LegacyClient connect() {
        return LegacyClient.connect(wire, "2025-11-25", "{'elicitation':{},'roots':{}}");
    }

    private static String doubled(String json) {
        return json.replace('\'', '"');
    }
}
