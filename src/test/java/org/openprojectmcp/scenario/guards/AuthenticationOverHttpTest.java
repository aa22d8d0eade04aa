package org.openprojectmcp.scenario.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

class AuthenticationOverHttpTest {

    private static final String CALL = "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'whoami'}}";

    @Test
    void anAccessTokenIsAskedForInSharedMode() {
        try (TestingServer server = start(Settings.Auth.SHARED, new Secret("token-1"))) {
            Wire wire = new Wire(server);

            HttpResponse<String> refused = wire.post("/mcp", CALL);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
            assertThat(refused.body()).contains("Authorization: Bearer");

            HttpResponse<String> answered = wire.post("/mcp", CALL, "Authorization", "Bearer token-1");
            assertThat(text(answered)).isEqualTo("none");
        }
    }

    @Test
    void streamsAndTheirMessagesAreGuardedToo() {
        try (TestingServer server = start(Settings.Auth.SHARED, new Secret("token-1"))) {
            Wire wire = new Wire(server);

            assertThat(wire.send("GET", "/sse", "Accept", "text/event-stream").statusCode())
                    .isEqualTo(401);
            assertThat(wire.post("/messages?session=x", CALL).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whatTheServerIsMayBeAskedByAnybody() {
        try (TestingServer server = start(Settings.Auth.SHARED, new Secret("token-1"))) {
            assertThat(new Wire(server).send("GET", "/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void eachCallerBringsAKeyInPerUserMode() {
        try (TestingServer server = start(Settings.Auth.PER_USER, null)) {
            Wire wire = new Wire(server);

            HttpResponse<String> refused = wire.post("/mcp", CALL);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("X-OpenProject-Api-Key");

            assertThat(text(wire.post("/mcp", CALL, "X-OpenProject-Api-Key", "key-a")))
                    .isEqualTo("key-a");
            assertThat(text(wire.post("/mcp", CALL, "Authorization", "Bearer key-b")))
                    .isEqualTo("key-b");
        }
    }

    private static TestingServer start(Settings.Auth mode, @Nullable Secret token) {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions.Access access = new McpServerOptions.Access(true, Set.of(), Set.of(), mode, token);
        TestingServer server = TestingServer.start(
                new McpServerOptions(access, standard.limits(), standard.replyMode(), standard.heartbeat()));
        server.catalog().with("whoami", (arguments, context) -> {
            Credentials credentials = context.credentials();
            return new ToolResult.Text(
                    credentials == null ? "none" : credentials.apiKey().value());
        });
        return server;
    }

    private static String text(HttpResponse<String> response) {
        return Wire.body(response).at("/result/content/0/text").asText();
    }
}
