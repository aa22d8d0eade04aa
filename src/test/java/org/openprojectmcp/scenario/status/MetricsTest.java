package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.FreePorts;
import org.openprojectmcp.testing.WholeServer;

/** What an administrator's monitoring reads of OpenProject. */
class MetricsTest {

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
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.demo());
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

    private WholeServer started(String openProject) throws Exception {
        return WholeServer.start(
                folder.resolve("routes"), "--openproject-url", openProject, "--openproject-api-key", "not-a-key");
    }

    private static String metrics(WholeServer server) throws Exception {
        return server.status("/metrics").body();
    }
}
