package org.openprojectmcp.scenario.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

@TestInstance(Lifecycle.PER_CLASS)
class SessionOfAnotherTest {

    private static final String LIST = "{'jsonrpc':'2.0','id':2,'method':'tools/list'}";
    private static final String KEY = "X-OpenProject-Api-Key";
    private static final String SESSION = "Mcp-Session-Id";

    @AutoClose
    private TestingServer server;

    private Wire wire;

    @BeforeAll
    void startWhereEachCallerHasAnOwnKey() {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        server = TestingServer.start(new McpServerOptions(
                new McpServerOptions.Access(true, Set.of(), Set.of(), Settings.Auth.PER_USER, null),
                standard.limits(),
                standard.replyMode(),
                standard.heartbeat()));
        wire = new Wire(server);
    }

    @Test
    void aSessionIsWorthNothingWithTheKeyOfAnother() {
        String session = sessionOf("alice");

        assertThat(wire.post("/mcp", LIST, KEY, "alice", SESSION, session).statusCode())
                .isEqualTo(200);
        assertThat(wire.post("/mcp", LIST, KEY, "bob", SESSION, session).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        String session = sessionOf("alice");

        assertThat(wire.send("DELETE", "/mcp", KEY, "bob", SESSION, session).statusCode())
                .isEqualTo(404);
        assertThat(wire.post("/mcp", LIST, KEY, "alice", SESSION, session).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionIdThatWasChangedAnywhereIsRefused() {
        String session = sessionOf("alice");
        Random random = new Random(20261122);

        for (int i = 0; i < 300; i++) {
            int place = random.nextInt(session.length());
            char other = (char) ('!' + random.nextInt('~' - '!' + 1));
            String changed = session.substring(0, place) + other + session.substring(place + 1);
            int expected = changed.equals(session) ? 200 : 404;
            assertThat(wire.post("/mcp", LIST, KEY, "alice", SESSION, changed).statusCode())
                    .as("%s with %s at %d", session, other, place)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aSessionIdThatWasCutOrLengthenedIsRefused() {
        String session = sessionOf("alice");

        for (int length = 1; length < session.length(); length++) {
            assertThat(wire.post("/mcp", LIST, KEY, "alice", SESSION, session.substring(0, length))
                            .statusCode())
                    .isEqualTo(404);
        }
        for (String more : new String[] {"=", "A", session}) {
            assertThat(wire.post("/mcp", LIST, KEY, "alice", SESSION, session + more)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private String sessionOf(String key) {
        return LegacyClient.connect(wire, "2025-11-25", "{'elicitation':{}}", KEY, key)
                .session()
                .orElseThrow();
    }
}
