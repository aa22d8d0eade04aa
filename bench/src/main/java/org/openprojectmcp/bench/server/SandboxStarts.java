package org.openprojectmcp.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Starts sandboxes with the demo data in one Java process, one after the other, and prints how long each took until it listened, in
 * milliseconds: the first as in a process that has just begun, the later ones as in a JVM that is up.
 */
public final class SandboxStarts {

    private SandboxStarts() {}

    /** The times of so many starts in a new process. */
    public static List<Double> measure(int starts) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Distribution.jdk().tool("java"),
                        "-cp",
                        Distribution.classPath(),
                        SandboxStarts.class.getName(),
                        Integer.toString(starts))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("No sandbox started: " + printed);
        }
        return printed.lines().map(Double::valueOf).toList();
    }

    /** Argument: the number of starts. */
    public static void main(String[] args) throws Exception {
        // the distribution is measured as it is packaged, so that this program is compiled without it
        Class<?> options = Class.forName("org.openprojectmcp.sandbox.SandboxOptions");
        var demo = options.getMethod("demo");
        var start = Class.forName("org.openprojectmcp.sandbox.Sandbox").getMethod("start", options);
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            long begun = System.nanoTime();
            AutoCloseable sandbox = (AutoCloseable) start.invoke(null, demo.invoke(null));
            long took = System.nanoTime() - begun;
            sandbox.close();
            System.out.println(String.format(Locale.ROOT, "%.1f", took / 1e6));
        }
    }
}
