package org.openprojectmcp.scenario.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** With {@code MCP_AUTH=per-user} each caller works with an own key, and with nobody else's rights. */
class PerUserKeyTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Sandbox openProject;
    private static WholeServer server;

    @BeforeAll
    static void aServerWithoutAKeyOfItsOwn() throws Exception {
        openProject = Sandbox.start(CheckedAnswers.checking(SandboxOptions.demo()));
        server = WholeServer.start(
                folder.resolve("routes"), "--openproject-url", openProject.uri().toString(), "--auth", "per-user");
    }

    @AfterAll
    static void end() {
        server.close();
        openProject.close();
    }

    @Test
    void eachCallerIsWhoTheKeySays() throws Exception {
        assertThat(whoAmI(key("dana.reyes")).body()).contains("Dana Reyes");
        assertThat(whoAmI(key("admin")).body()).doesNotContain("Dana Reyes").contains("admin");
    }

    @Test
    void aCallWithoutAKeyIsToldWhatToSend() throws Exception {
        HttpResponse<String> answer = whoAmI(null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("X-OpenProject-Api-Key");
    }

    @Test
    void aKeyThatOpenProjectRefusesIsAToolErrorThatDoesNotRepeatIt() throws Exception {
        HttpResponse<String> answer = whoAmI("not-a-key-of-anybody");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"isError\":true")
                .contains("does not accept your API key")
                .doesNotContain("not-a-key-of-anybody");
    }

    private static String key(String login) {
        return Objects.requireNonNull(openProject.key(login));
    }

    private static HttpResponse<String> whoAmI(@Nullable String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + "/"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                """
                        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_current_user"}}"""));
        if (key != null) {
            request.header("X-OpenProject-Api-Key", key);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
