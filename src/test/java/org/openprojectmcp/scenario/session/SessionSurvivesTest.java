package org.openprojectmcp.scenario.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

class SessionSurvivesTest {

    private static final String LIST = "{'jsonrpc':'2.0','id':2,'method':'tools/list'}";
    private static final McpServerOptions ONE_SECRET =
            McpServerOptions.DEFAULT.withSecret(new Secret("0123456789abcdef0123456789abcdef"));

    @Test
    void aSessionGoesOnAfterARestart() {
        LegacyClient client;
        try (TestingServer before = TestingServer.start(ONE_SECRET)) {
            client = connect(before);
        }
        try (TestingServer after = TestingServer.start(ONE_SECRET)) {
            assertThat(client.at(new Wire(after)).post(LIST).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyServerWithTheSameSecretAcceptsASessionAndNoOtherDoes() {
        try (TestingServer one = TestingServer.start(ONE_SECRET);
                TestingServer replica = TestingServer.start(ONE_SECRET);
                TestingServer stranger = TestingServer.start()) {
            LegacyClient client = connect(one);

            assertThat(client.at(new Wire(replica)).post(LIST).statusCode()).isEqualTo(200);
            assertThat(client.at(new Wire(stranger)).post(LIST).statusCode()).isEqualTo(404);
        }
    }

    private static LegacyClient connect(TestingServer server) {
        return LegacyClient.connect(new Wire(server), "2025-11-25", "{'roots':{}}");
    }
}
