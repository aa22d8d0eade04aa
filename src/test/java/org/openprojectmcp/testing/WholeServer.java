package org.openprojectmcp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openprojectmcp.Server;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.config.SettingsReader;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** The server as a user starts it, on free ports: with its own sandbox unless flags name an OpenProject, and with a copy of the route files. */
public final class WholeServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Settings settings;
    private Server server;
    private final CheckedMessages messages;

    private WholeServer(Settings settings, Server server, CheckedMessages messages) {
        this.settings = settings;
        this.server = server;
        this.messages = messages;
    }

    /** @param routes where the route files of the repository are copied to, so that a test can change them */
    public static WholeServer start(Path routes, String... flags) throws Exception {
        copy(Path.of("routes"), routes);
        return serving(routes, flags);
    }

    /** @param routes a folder that is served as it is */
    public static WholeServer serving(Path routes, String... flags) throws Exception {
        Settings settings = settings(routes, flags);
        CheckedMessages messages = new CheckedMessages();
        return new WholeServer(settings, Server.start(settings, messages, new CheckedAnswers()), messages);
    }

    /** The same with another clock than the machine's, before an OpenProject that has this clock too. */
    public static WholeServer at(Clock clock, Path routes, String... flags) throws Exception {
        Settings settings = settings(routes, flags);
        CheckedMessages messages = new CheckedMessages();
        return new WholeServer(settings, Server.start(settings, messages, new CheckedAnswers(), clock), messages);
    }

    private static Settings settings(Path routes, String... flags) {
        int[] ports = FreePorts.two();
        List<String> all = new ArrayList<>(List.of(
                "--port", String.valueOf(ports[0]),
                "--status-port", String.valueOf(ports[1]),
                "--routes", routes.toString()));
        all.addAll(List.of(flags));
        return SettingsReader.read(Map.of(), all, Path.of("."));
    }

    /** Ends the server and starts another with the same settings in its place. */
    public void restart() throws Exception {
        server.close();
        server = Server.start(settings, messages, new CheckedAnswers());
    }

    /** The address for MCP clients, without a path. */
    public String base() {
        return "http://127.0.0.1:" + settings.port();
    }

    /** The address of the status port, without a path. */
    public String statusBase() {
        return "http://127.0.0.1:" + settings.statusPort();
    }

    public int port() {
        return settings.port();
    }

    /** The folder that it serves. */
    public Path routes() {
        return settings.routes();
    }

    /** {@code GET} on the status port. */
    public HttpResponse<String> status(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(statusBase() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @throws AssertionError when a message was not as the schema of its revision says */
    @Override
    public void close() {
        server.close();
        messages.requireValid();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                Path target = to.resolve(from.relativize(path).toString());
                try {
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(path, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
