package org.openprojectmcp.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.sandbox.state.StateFault;

/**
 * The command {@code sandbox --port N --state demo|empty|FILE --keys FILE --version-profile 17.1}: an OpenProject in memory until the process ends.
 * Without the last flag it is of the version that {@code OPENPROJECT_SANDBOX_VERSION} names, 17.1 without that.
 */
public final class SandboxCommand {
    private static final String VERSION = "OPENPROJECT_SANDBOX_VERSION";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SandboxCommand() {}

    /** What the command line says. */
    private record Arguments(int port, SandboxOptions.Source source, @Nullable Path keys, Profile profile) {}

    /** Runs until the process ends, or returns 2 with one line that names what is wrong. */
    public static int run(String[] args, PrintStream out) {
        try {
            var arguments = parse(args);
            var sandbox = Sandbox.start(SandboxOptions.of(arguments.source())
                    .withPort(arguments.port())
                    .withProfile(arguments.profile()));
            if (arguments.keys() != null) {
                writeKeys(sandbox, arguments.keys());
            }
            out.println("OpenProject " + arguments.profile().label() + " sandbox at " + sandbox.uri());
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (StateFault | IllegalArgumentException | IllegalStateException e) {
            out.println(e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Runs the command on its own. */
    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    private static Arguments parse(String[] args) {
        var port = 0;
        SandboxOptions.Source source = new SandboxOptions.Source.Demo();
        Path keys = null;
        var version = System.getenv().getOrDefault(VERSION, "");
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            var value = args[i + 1];
            switch (args[i]) {
                case "--port" -> port = port(value);
                case "--state" -> source = source(value);
                case "--keys" -> keys = Path.of(value);
                case "--version-profile" -> version = value;
                default ->
                    throw new IllegalArgumentException(
                            args[i] + " is unknown; known are --port, --state, --keys and --version-profile");
            }
        }
        return new Arguments(port, source, keys, version.isBlank() ? Profile.DEFAULT : Profile.of(version.strip()));
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException("--port " + value + " is no port; 0 to 65535 are");
        }
        return Integer.parseInt(value);
    }

    private static SandboxOptions.Source source(String value) {
        return switch (value) {
            case "demo" -> new SandboxOptions.Source.Demo();
            case "empty" -> new SandboxOptions.Source.Empty();
            default -> new SandboxOptions.Source.File(Path.of(value));
        };
    }

    private static void writeKeys(Sandbox sandbox, Path file) {
        var keys = JSON.createObjectNode();
        Identities.of(sandbox.state()).forEach((identity, user) -> keys.put(identity, sandbox.key(user.login())));
        var variables = keys.putObject("vars");
        sandbox.state().contractVariables().forEach(variables::put);
        try {
            Files.write(file, JSON.writeValueAsBytes(keys));
        } catch (IOException e) {
            throw new IllegalArgumentException("--keys " + file + " cannot be written", e);
        }
    }
}
