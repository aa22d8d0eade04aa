package org.openprojectmcp.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a Java process of its own, and what the operating system knows about it (Linux: {@code /proc}). */
public final class ServerProcess implements AutoCloseable {

    private static final int STOP_SECONDS = 20;
    private static final int LINES_SHOWN = 20;

    private final Process process;
    private final Path log;
    private final int port;

    /** @param port where it answers MCP, on 127.0.0.1 */
    private ServerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts a Java process that ends with this one at the latest. Settings in this process's environment do not reach it. */
    public static ServerProcess start(List<String> arguments, Map<String, String> environment, int port)
            throws IOException {
        Path log = TemporaryFiles.file("bench-server-", ".log");
        List<String> command = new ArrayList<>(List.of(Distribution.jdk().tool("java")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MCP_") || name.startsWith("OPENPROJECT_"));
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ServerProcess(process, log, port);
    }

    public int port() {
        return port;
    }

    public boolean running() {
        return process.isAlive();
    }

    /** The last lines that it printed, without stack frames. */
    public String output() {
        List<String> lines =
                text(log).lines().filter(line -> !line.startsWith("\tat ")).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /** The processor time it used so far. */
    public Duration cpu() throws IOException {
        return Cpu.of(process.pid());
    }

    /** How many threads the operating system sees. */
    public int threads() {
        return (int) status("Threads:");
    }

    /** Resident memory, in MB. */
    public double residentMegabytes() {
        return status("VmRSS:") / 1024.0;
    }

    /** What lives in the heap after a full collection, in MB. */
    public double liveHeapMegabytes() throws IOException {
        Process jcmd = new ProcessBuilder(
                        Distribution.jdk().tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String total = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd answered: " + histogram));
        return Long.parseLong(total.trim().split("\\s+")[2]) / 1e6;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long status(String field) {
        return text(Path.of("/proc", Long.toString(process.pid()), "status"))
                .lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server is gone; it printed:\n" + output()));
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(running() ? "Cannot read " + file : "The server ended", e);
        }
    }
}
