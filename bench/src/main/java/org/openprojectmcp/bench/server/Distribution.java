package org.openprojectmcp.bench.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The packaged distribution in the repository that this process was started in, and the JDK that runs it. */
public final class Distribution {

    private static final Path HOME = Path.of("target", "openproject-mcp");

    private Distribution() {}

    /** A JDK. */
    public record Jdk(Path home, String name) {

        String tool(String tool) {
            return home.resolve("bin").resolve(tool).toString();
        }
    }

    /** The JDK named by BENCH_JAVA_HOME or JAVA25_HOME, else the newest under /usr/lib/jvm, else the one that runs this. */
    public static Jdk jdk() {
        return Stream.of("BENCH_JAVA_HOME", "JAVA25_HOME")
                .flatMap(name -> Stream.ofNullable(System.getenv(name)))
                .map(Path::of)
                .findFirst()
                .or(Distribution::newestInstalled)
                .map(home -> new Jdk(home, "JDK " + version(home)))
                .orElseGet(() -> new Jdk(Path.of(System.getProperty("java.home")), "JDK " + Runtime.version()));
    }

    /** Starts the server against an OpenProject. */
    public static ServerProcess start(Path routes, String openProjectUrl) throws IOException {
        return start(
                List.of("--routes", routes.toString()),
                Map.of("OPENPROJECT_URL", openProjectUrl, "OPENPROJECT_API_KEY", Stub.API_KEY));
    }

    /** Starts the server as it comes, on its embedded sandbox. */
    public static ServerProcess startOnSandbox() throws IOException {
        return start(List.of(), Map.of());
    }

    /**
     * Starts the sandbox alone.
     *
     * @param flags of the command, without the port
     */
    public static ServerProcess startSandbox(List<String> flags) throws IOException {
        int port = freePorts().get(0);
        List<String> arguments =
                new ArrayList<>(List.of("-jar", jar().toString(), "sandbox", "--port", Integer.toString(port)));
        arguments.addAll(flags);
        return ServerProcess.start(arguments, Map.of(), port);
    }

    /** The distribution's classes together with those of this program. */
    public static String classPath() {
        return String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                jar().toString(),
                HOME.resolve("lib").toString() + File.separator + "*");
    }

    /** A copy of the repository's routes, all of them or with one tool alone, in a new temporary folder. */
    public static Path copyOfRoutes(Optional<String> onlyTool) throws IOException {
        Path source = Path.of("routes");
        Path copy = TemporaryFiles.folder("bench-routes-");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = source.relativize(file);
                if (onlyTool.isEmpty()
                        || name.getNameCount() == 1
                        || name.startsWith("schemas")
                        || isTool(name, onlyTool.get())) {
                    Files.createDirectories(copy.resolve(name).getParent());
                    Files.copy(file, copy.resolve(name));
                }
            }
        }
        return copy;
    }

    /** Two different ports that nobody listens on. */
    public static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    private static ServerProcess start(List<String> flags, Map<String, String> environment) throws IOException {
        List<Integer> ports = freePorts();
        List<String> arguments = new ArrayList<>(List.of("-jar", jar().toString()));
        arguments.addAll(List.of(
                "--port", ports.get(0).toString(), "--status-port", ports.get(1).toString()));
        arguments.addAll(flags);
        return ServerProcess.start(arguments, environment, ports.get(0));
    }

    private static Path jar() {
        Path jar = HOME.resolve("openproject-mcp.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("No distribution at " + jar + ": run mvn package in the repository");
        }
        return jar;
    }

    private static boolean isTool(Path name, String tool) {
        return name.startsWith("tools") && name.endsWith(tool + ".camel.yaml");
    }

    private static Optional<Path> newestInstalled() {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes.filter(home -> Files.exists(home.resolve("bin/jcmd")) && Files.exists(home.resolve("release")))
                    .max(java.util.Comparator.comparing(home -> Runtime.Version.parse(version(home))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new IllegalStateException("No JDK at " + home, e);
        }
    }
}
