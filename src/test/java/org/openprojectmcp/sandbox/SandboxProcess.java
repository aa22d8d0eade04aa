package org.openprojectmcp.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code sandbox} in a Java process of its own, as somebody runs it. */
public final class SandboxProcess implements AutoCloseable {
    private static final String READY = "OpenProject sandbox at ";

    private final Process process;
    private final List<String> printed;

    private SandboxProcess(Process process, List<String> printed) {
        this.process = process;
        this.printed = printed;
    }

    /** Returns once it answers. */
    static SandboxProcess start(String... flags) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxCommand.class.getName()));
        command.addAll(List.of(flags));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new ArrayList<String>();
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            // newer JDKs warn of what Netty does
            if (!line.startsWith("WARNING: ")) {
                printed.add(line);
            }
            if (line.startsWith(READY)) {
                return new SandboxProcess(process, printed);
            }
        }
        throw new IOException("It ended; it printed " + printed);
    }

    /** What it printed, the last line being that it answers. */
    List<String> printed() {
        return printed;
    }

    URI uri() {
        return URI.create(printed.get(printed.size() - 1).substring(READY.length()));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
