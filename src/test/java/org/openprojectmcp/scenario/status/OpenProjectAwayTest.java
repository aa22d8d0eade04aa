package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.FreePorts;
import org.openprojectmcp.testing.WholeServer;

class OpenProjectAwayTest {

    private static final String KEY = "k3y-that-nobody-may-see";

    @TempDir
    Path folder;

    @Test
    void withoutOpenProjectTheServerIsLiveButNotReadyAndSaysWhy() throws Exception {
        String away = "http://127.0.0.1:" + FreePorts.two()[0];
        try (WholeServer server =
                WholeServer.start(folder.resolve("routes"), "--openproject-url", away, "--openproject-api-key", KEY)) {
            await().untilAsserted(() -> assertThat(server.status("/health").body())
                    .contains("\"openproject_connection\":\"failed\"")
                    .contains("cannot be reached"));

            assertThat(server.status("/health").statusCode()).isEqualTo(503);
            assertThat(server.status("/health/ready").statusCode()).isEqualTo(503);
            assertThat(server.status("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.status("/health").body() + server.status("/").body())
                    .doesNotContain(KEY);
        }
    }
}
