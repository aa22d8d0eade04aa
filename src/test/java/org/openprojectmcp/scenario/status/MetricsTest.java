package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.FreePorts;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** What an administrator's monitoring reads. */
class MetricsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void anOpenProjectThatAnswersIsUpAndItsAnswersAreCountedByStatus() throws Exception {
        try (WholeServer server = WholeServer.start(folder.resolve("routes"))) {
            await().untilAsserted(() -> assertThat(metrics(server))
                    .contains("\nopenproject_up 1.0\n")
                    .contains("\nopenproject_answers_total{status=\"200\"} "));
        }
    }

    @Test
    void aKeyThatIsRefusedShowsAsDownAndAs401() throws Exception {
        try (Sandbox sandbox = Sandbox.start(CheckedAnswers.checking(SandboxOptions.demo()));
                WholeServer server = started(sandbox.uri().toString())) {
            await().untilAsserted(() -> assertThat(metrics(server))
                    .contains("\nopenproject_up 0.0\n")
                    .contains("\nopenproject_answers_total{status=\"401\"} "));
        }
    }

    @Test
    void anOpenProjectThatIsAwayIsDownAndNoAnswerIsCounted() throws Exception {
        try (WholeServer server = started("http://127.0.0.1:" + FreePorts.two()[0])) {
            await().untilAsserted(
                            () -> assertThat(server.status("/health").body()).contains("cannot be reached"));

            assertThat(metrics(server)).contains("\nopenproject_up 0.0\n").doesNotContain("openproject_answers_total{");
        }
    }

    @Test
    void callsOfToolsAreTimedByNameAndOutcomeAndWhatIsNoToolMakesNoSeries() throws Exception {
        try (WholeServer server = WholeServer.start(folder.resolve("routes"))) {
            call(server, "list_work_packages", "{}");
            call(server, "get_work_package", "{\"work_package\": 999999}");
            call(server, "get_work_package", "{\"nonsense\": true}");
            call(server, "no_such_tool", "{}");

            await().untilAsserted(() -> assertThat(metrics(server))
                    .contains("mcp_tool_calls_seconds_count{outcome=\"done\",tool=\"list_work_packages\"} 1")
                    .contains("mcp_tool_calls_seconds_count{outcome=\"not_found\",tool=\"get_work_package\"} 1")
                    .contains("mcp_tool_calls_seconds_count{outcome=\"arguments\",tool=\"get_work_package\"} 1")
                    .doesNotContain("no_such_tool"));
        }
    }

    @Test
    void openStreamsAreCountedAsLongAsTheyAreOpen() throws Exception {
        try (WholeServer server = WholeServer.start(folder.resolve("routes"))) {
            assertThat(metrics(server)).contains("\nmcp_streams_open 0.0\n").contains("\nmcp_streams_limit 10000.0\n");

            HttpResponse<InputStream> stream = HTTP.send(
                    HttpRequest.newBuilder(URI.create(server.base() + "/sse")).build(), BodyHandlers.ofInputStream());
            await().untilAsserted(() -> assertThat(metrics(server)).contains("\nmcp_streams_open 1.0\n"));

            stream.body().close();
            await().untilAsserted(() -> assertThat(metrics(server)).contains("\nmcp_streams_open 0.0\n"));
        }
    }

    private static void call(WholeServer server, String tool, String arguments) throws Exception {
        String message = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \""
                + tool + "\", \"arguments\": " + arguments + "}}";
        HTTP.send(
                HttpRequest.newBuilder(URI.create(server.base()))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(message))
                        .build(),
                BodyHandlers.ofString());
    }

    private WholeServer started(String openProject) throws Exception {
        return WholeServer.start(
                folder.resolve("routes"), "--openproject-url", openProject, "--openproject-api-key", "not-a-key");
    }

    private static String metrics(WholeServer server) throws Exception {
        return server.status("/metrics").body();
    }
}
