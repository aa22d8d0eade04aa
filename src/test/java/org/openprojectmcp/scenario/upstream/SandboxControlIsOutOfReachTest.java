package org.openprojectmcp.scenario.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WholeServer;

class SandboxControlIsOutOfReachTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RULE = "{\"fault\": \"internal_error\"}";

    private static int posted(String base, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(RULE))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void neitherPortOfTheServerLeadsToItAndNothingOfItReachesARealOpenProject() throws Exception {
        try (var real = new StubUpstream();
                var server = WholeServer.serving(
                        Path.of("routes"),
                        "--openproject-url",
                        real.uri().toString(),
                        "--openproject-api-key",
                        "secret")) {
            for (var path : new String[] {"/sandbox/faults", "/sandbox/reset"}) {
                assertThat(posted(server.base(), path)).isEqualTo(404);
                assertThat(posted(server.statusBase(), path)).isEqualTo(404);
            }
            assertThat(real.arrived())
                    .allSatisfy(request -> assertThat(request.target()).startsWith("/api/v3"));
        }
    }
}
