package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** Whatever is set, and whatever callers send: nothing on the status port repeats a secret. */
class NoSecretInTheStatusTest {

    private static final List<String> PATHS = List.of("/", "/status.json", "/health", "/metrics");

    @TempDir
    Path folder;

    @Test
    void noSecretOfTheSettingsIsShownOnlyThatItIsSet() throws Exception {
        String token = "t0ken-that-nobody-may-see";
        String signing = "s1gning-secret-that-nobody-may-see-anywhere";
        try (Sandbox openProject = Sandbox.start(CheckedAnswers.checking(SandboxOptions.demo()))) {
            String key = Objects.requireNonNull(openProject.key("dana.reyes"));
            try (WholeServer server = WholeServer.start(
                    folder.resolve("routes"),
                    "--openproject-url",
                    openProject.uri().toString(),
                    "--openproject-api-key",
                    key,
                    "--access-token",
                    token,
                    "--secret",
                    signing)) {
                new Wire(server)
                        .post(
                                "/mcp",
                                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'x','arguments':{'a':'"
                                        + key + "'}}}",
                                "Authorization",
                                "Bearer " + token);

                new Wire(server).post("/mcp", "{}", "Authorization", "Bearer " + token + "x");

                String all = everything(server);
                assertThat(all).contains("\"kind\":\"credentials\"");
                assertThat(all).doesNotContain(key, token, signing);
                assertThat(all).contains("\"name\":\"MCP_ACCESS_TOKEN\",\"secret\":true,\"given\":true,\"value\":null");
            }
        }
    }

    @Test
    void noSecretOfTheSandboxIsShownAndNoKeyThatACallerSent() throws Exception {
        try (WholeServer server = WholeServer.start(
                folder.resolve("routes"),
                "--auth",
                "per-user",
                "--openproject-sandbox-seed",
                "7",
                "--openproject-sandbox-webhook-url",
                "http://127.0.0.1:9/hook-with-a-key",
                "--openproject-sandbox-webhook-secret",
                "h00k-secret")) {
            String key = "op-k3y-of-a-caller-that-nobody-may-see";
            new Wire(server)
                    .post(
                            "/mcp",
                            "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_projects','arguments':{}}}",
                            "X-OpenProject-Api-Key",
                            key);

            String all = everything(server);
            assertThat(all).contains("\"kind\":\"key_refused\"");
            assertThat(all).doesNotContain(key, "hook-with-a-key", "h00k-secret");
        }
    }

    private static String everything(WholeServer server) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String path : PATHS) {
            all.append(server.status(path).body());
        }
        all.append(server.status("/", "Accept", "text/html").body());
        try (Events events = Wire.toStatusOf(server).openGet("/events")) {
            all.append(Objects.requireNonNull(events.next()).data());
        }
        return all.toString();
    }
}
