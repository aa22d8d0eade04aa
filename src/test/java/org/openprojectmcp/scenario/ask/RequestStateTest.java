package org.openprojectmcp.scenario.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.testing.ModernClient.result;
import static org.openprojectmcp.testing.ModernClient.state;
import static org.openprojectmcp.testing.Wire.body;

import java.net.http.HttpResponse;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.ModernClient;
import org.openprojectmcp.testing.Questions;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

@TestInstance(Lifecycle.PER_CLASS)
class RequestStateTest {

    private static final String GREET = "{'name':'greet','arguments':{'a':1,'b':{'c':2,'d':3}}}";
    private static final String ADA = "{'who':{'action':'accept','content':{'name':'Ada'}}}";
    private static final String KEY = "X-OpenProject-Api-Key";
    private static final McpServerOptions PER_USER = new McpServerOptions(
                    new McpServerOptions.Access(true, Set.of(), Set.of(), Settings.Auth.PER_USER, null),
                    McpServerOptions.DEFAULT.limits(),
                    McpServerOptions.DEFAULT.replyMode(),
                    McpServerOptions.DEFAULT.heartbeat())
            .withSecret(new Secret("0123456789abcdef0123456789abcdef"));

    @AutoClose
    private TestingServer server;

    private ModernClient alice;

    @BeforeAll
    void start() {
        server = serve(PER_USER);
        alice = client(server, "alice");
    }

    @Test
    void aStateSaysNothingToWhoHoldsIt() {
        assertThat(state(alice.send("tools/call", GREET))).matches("[A-Za-z0-9_-]+");
        assertThat(state(alice.send("tools/call", GREET))).isNotEqualTo(state(alice.send("tools/call", GREET)));
    }

    @Test
    void aStateThatWasChangedAnywhereIsRefused() {
        String state = state(alice.send("tools/call", GREET));
        Random random = new Random(20261122);

        for (int i = 0; i < 300; i++) {
            int place = random.nextInt(state.length());
            char other =
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .".charAt(random.nextInt(69));
            String changed = state.substring(0, place) + other + state.substring(place + 1);
            if (!changed.equals(state)) {
                assertRefused(alice.again("tools/call", GREET, changed, ADA));
            }
        }
    }

    @Test
    void aStateThatWasCutLengthenedOrIsNoTextIsRefused() {
        String state = state(alice.send("tools/call", GREET));

        for (String changed : new String[] {"", "A", state.substring(1), state.substring(0, 20), state + "A"}) {
            assertRefused(alice.again("tools/call", GREET, changed, ADA));
        }
        assertRefused(alice.send("tools/call", "{'name':'greet','requestState':17}"));
    }

    @Test
    void aStateIsWorthNothingToAnotherCaller() {
        String state = state(alice.send("tools/call", GREET));

        assertRefused(client(server, "bob").again("tools/call", GREET, state, ADA));
        assertThat(result(alice.again("tools/call", GREET, state, ADA))
                        .path("resultType")
                        .asText())
                .isEqualTo("complete");
    }

    @Test
    void aStateIsWorthNothingForAnotherRequest() {
        String state = state(alice.send("tools/call", GREET));

        assertRefused(alice.again("tools/call", "{'name':'greet','arguments':{'a':2}}", state, ADA));
        assertRefused(alice.again("tools/call", "{'name':'echo','arguments':{'a':1,'b':{'c':2,'d':3}}}", state, ADA));
        assertRefused(alice.again("resources/read", "{'uri':'test://greeting'}", state, ADA));
    }

    @Test
    void theOrderOfTheArgumentsDoesNotMatter() {
        String state = state(alice.send("tools/call", GREET));

        HttpResponse<String> response =
                alice.again("tools/call", "{'arguments':{'b':{'d':3,'c':2},'a':1},'name':'greet'}", state, ADA);

        assertThat(result(response).path("resultType").asText()).isEqualTo("complete");
    }

    @Test
    void anotherServerWithTheSameSecretGoesOn() {
        String state = state(alice.send("tools/call", GREET));

        try (TestingServer replica = serve(PER_USER);
                TestingServer stranger = serve(PER_USER.withSecret(new Secret("another secret of this length...")))) {
            assertThat(result(client(replica, "alice").again("tools/call", GREET, state, ADA))
                            .path("resultType")
                            .asText())
                    .isEqualTo("complete");
            assertRefused(client(stranger, "alice").again("tools/call", GREET, state, ADA));
        }
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body(response).at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(body(response).at("/error/message").asText()).contains("params.requestState");
    }

    private static TestingServer serve(McpServerOptions options) {
        TestingServer server = TestingServer.start(options);
        server.catalog().with("greet", Questions.greeting());
        return server;
    }

    private static ModernClient client(TestingServer server, String key) {
        return new ModernClient(new Wire(server), "{'elicitation':{}}", KEY, key);
    }
}
