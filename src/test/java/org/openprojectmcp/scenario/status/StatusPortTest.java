package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.WholeServer;

class StatusPortTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @AutoClose
    private static WholeServer server;

    @BeforeAll
    static void aServerOnItsSandbox() throws Exception {
        server = WholeServer.start(folder.resolve("routes"));
        await().until(() -> server.status("/health/ready").statusCode() == 200);
    }

    @Test
    void healthHasTheMicroProfileFieldsAndThoseOfTheOriginal() throws Exception {
        HttpResponse<String> answer = server.status("/health");
        JsonNode health = JSON.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("checks")).anySatisfy(check -> {
            assertThat(check.path("name").asText()).isEqualTo("openproject");
            assertThat(check.path("status").asText()).isEqualTo("UP");
        });
        assertThat(health.path("openproject_connection").asText()).isEqualTo("connected");
        assertThat(health.path("openproject_url").asText()).startsWith("http://127.0.0.1:");
        assertThat(health.has("openproject_version")).isTrue();
        assertThat(health.path("message").asText()).isNotBlank();
    }

    @Test
    void livenessSaysNothingOfOpenProject() throws Exception {
        assertThat(server.status("/health/live").body()).contains("\"UP\"").doesNotContain("\"openproject\"");
    }

    @Test
    void metricsAreInPrometheusFormatWithATimerForEachRoute() throws Exception {
        HttpResponse<String> metrics = server.status("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("# TYPE jvm_memory_used_bytes gauge")
                .contains("routeId=\"openproject\"");
    }

    @Test
    void thePageIsForPeopleAndItsJsonForPrograms() throws Exception {
        HttpResponse<String> page = server.status("/", "Accept", "text/html,application/xhtml+xml");
        JsonNode json = JSON.readTree(server.status("/").body());

        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("list_work_packages").contains("sandbox");
        assertThat(json.path("status").asText()).isEqualTo("running");
        assertThat(json.path("mcp_tools")).anyMatch(tool -> tool.asText().equals("list_work_packages"));
        assertThat(json.path("ports").path("mcp_sse").asInt()).isEqualTo(server.port());
    }

    @Test
    void aBrokenRouteFileShowsOnThePageWithItsFaultAndTheServerStaysHealthy() throws Exception {
        Path file = server.routes().resolve("tools/context/broken_tool.camel.yaml");
        Files.writeString(file, "- route:\n    id: broken_tool\n    stps: []\n");
        try {
            await().untilAsserted(() -> assertThat(server.status("/").body()).contains("broken_tool.camel.yaml"));
            assertThat(server.status("/", "Accept", "text/html").body()).contains(">Needs attention</h1>");
            assertThat(server.status("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            Files.delete(file);
        }
        await().untilAsserted(() -> assertThat(server.status("/").body()).doesNotContain("broken_tool"));
    }
}
