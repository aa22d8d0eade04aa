package org.openprojectmcp.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.sandbox.state.file.StateFault;
import org.openprojectmcp.sandbox.webhooks.Webhook;

/**
 * The command {@code sandbox --port N --state demo|empty|generated:N|FILE --keys FILE --clock TIME --seed N --version-profile 17.1}: an OpenProject in memory
 * until the process ends. Two runs with the same state, seed and clock that stands still answer the same calls byte for byte alike.
 */
public final class SandboxCommand {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String VERSION = "OPENPROJECT_SANDBOX_VERSION";
    private static final String GENERATED = "generated:";
    private static final String LANGUAGES = "en or fr";
    private static final String HELP =
            """
            An OpenProject in memory, until the process ends.
              --port N       where it listens; a free one without
              --address A    the address it listens on; 127.0.0.1 without, 0.0.0.0 lets other machines in
              --host NAME    the only host name it answers to, as an OpenProject with a configured host name; to any without
              --state STATE  demo (without), empty, generated:N (the demo data with N work packages) or a state file
              --keys FILE    the API keys of its people are written there
              --clock TIME   %s
              --language L   %s; without it that of the state, which is en for demo and empty
              --seed N       the same keys and the same generated data at every start
              --webhook-url URL        what happens is posted there, as OpenProject's outgoing webhooks are
              --webhook-secret SECRET  and signed with this
              --version-profile VERSION
                             which OpenProject it answers as: %s; without, what OPENPROJECT_SANDBOX_VERSION names, else %s
            """
                    .formatted(SandboxClock.FORM, LANGUAGES, Profile.labels(), Profile.DEFAULT.label());
    private static final String FLAGS =
            "--port, --address, --host, --state, --keys, --clock, --language, --seed, --webhook-url,"
                    + " --webhook-secret and --version-profile";

    private SandboxCommand() {}

    /** What the command line says. */
    private record Arguments(SandboxOptions options, @Nullable Path keys) {}

    /** Runs until the process ends, or returns 2 with one line that names what is wrong. */
    public static int run(String[] args, PrintStream out) {
        if (List.of(args).contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            var arguments = parse(args);
            var sandbox = Sandbox.start(arguments.options());
            if (arguments.keys() != null) {
                writeKeys(sandbox, arguments.keys());
            }
            sandbox.demoUsers().forEach(user -> out.println("API key of " + user));
            out.println("OpenProject sandbox at " + sandbox.uri());
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
        var options = SandboxOptions.demo();
        Path keys = null;
        String webhookUrl = null;
        String webhookSecret = null;
        var version = System.getenv().getOrDefault(VERSION, "");
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            var value = args[i + 1];
            switch (args[i]) {
                case "--port" -> options = options.withPort(port(value));
                case "--address" -> options = options.withAddress(value);
                case "--host" -> options = options.withHost(value);
                case "--state" -> options = options.withSource(source(value));
                case "--keys" -> keys = Path.of(value);
                case "--clock" -> options = options.withClock(SandboxClock.parse(value));
                case "--language" -> options = options.withLanguage(language(value));
                case "--seed" -> options = options.withSeed(seed(value));
                case "--webhook-url" -> webhookUrl = value;
                case "--webhook-secret" -> webhookSecret = value;
                case "--version-profile" -> version = value;
                default -> throw new IllegalArgumentException(args[i] + " is unknown; known are " + FLAGS);
            }
        }
        options = options.withWebhook(Webhook.of(webhookUrl, webhookSecret));
        return new Arguments(version.isBlank() ? options : options.withProfile(Profile.of(version.strip())), keys);
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException("--port " + value + " is no port; 0 to 65535 are");
        }
        return Integer.parseInt(value);
    }

    private static Language language(String value) {
        var language = Language.of(value);
        if (language == null) {
            throw new IllegalArgumentException("--language " + value + " is not spoken here; " + LANGUAGES + " is");
        }
        return language;
    }

    private static long seed(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed " + value + " is no whole number", e);
        }
    }

    private static SandboxOptions.Source source(String value) {
        if (value.startsWith(GENERATED)) {
            return generated(value.substring(GENERATED.length()));
        }
        return switch (value) {
            case "demo" -> new SandboxOptions.Source.Demo();
            case "empty" -> new SandboxOptions.Source.Empty();
            default -> new SandboxOptions.Source.File(Path.of(value));
        };
    }

    private static SandboxOptions.Source generated(String number) {
        if (!number.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("--state " + GENERATED + number + " names no number of work packages");
        }
        return new SandboxOptions.Source.Generated(Integer.parseInt(number));
    }

    private static void writeKeys(Sandbox sandbox, Path file) {
        var keys = JSON.createObjectNode();
        Identities.of(sandbox.state()).forEach((identity, user) -> keys.put(identity, sandbox.key(user.login())));
        for (var user : sandbox.state().principals().all()) {
            var key = user.active() ? sandbox.key(user.login()) : null;
            if (key != null && !keys.has(user.login())) {
                keys.put(user.login(), key);
            }
        }
        var variables = keys.putObject("vars");
        sandbox.state().contractVariables().forEach(variables::put);
        try {
            Files.write(file, JSON.writeValueAsBytes(keys));
        } catch (IOException e) {
            throw new IllegalArgumentException("--keys " + file + " cannot be written", e);
        }
    }
}
