package org.openprojectmcp.scenario.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.OpenProjectMcp;
import org.openprojectmcp.testing.FreePorts;

/** The process as its user sees it: exit codes and what it prints. */
class TakenPortTest {

    @Test
    void aTakenMcpPortEndsTheStartWithOneAndALineThatNamesIt() throws Exception {
        try (ServerSocket taken = listening()) {
            Ended ended = run(
                    "--port",
                    String.valueOf(taken.getLocalPort()),
                    "--status-port",
                    String.valueOf(FreePorts.two()[0]));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.lastLine())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("MCP_PORT");
        }
    }

    @Test
    void aTakenStatusPortEndsTheStartWithOneAndALineThatNamesIt() throws Exception {
        try (ServerSocket taken = listening()) {
            Ended ended = run(
                    "--status-port",
                    String.valueOf(taken.getLocalPort()),
                    "--port",
                    String.valueOf(FreePorts.two()[0]));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.lastLine())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("MCP_STATUS_PORT");
        }
    }

    @Test
    void aWrongSettingEndsTheStartWithTwoAndOneLine() throws Exception {
        Ended ended = run("--port", "many");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output().strip().lines()).singleElement().asString().contains("MCP_PORT", "'many'", "65535");
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    private static Ended run(String... flags) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OpenProjectMcp.class.getName()));
        command.addAll(List.of(flags));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private record Ended(int code, String output) {

        String lastLine() {
            String[] lines = output.strip().split("\n");
            return lines[lines.length - 1];
        }
    }
}
