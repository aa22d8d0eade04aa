package org.openprojectmcp.scenario.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.Server;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.openapi.CheckedAnswers;
import org.slf4j.LoggerFactory;

/** What the README tells a newcomer: the log of a server on the demo data has keys of people, and each key acts as its person. */
class DemoPeopleTest {

    private static final Pattern KEY = Pattern.compile("Demo key of (\\S+) \\((.+); (.+)\\): (\\S+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void eachKeyOfTheLogActsAsItsPerson() throws Exception {
        ListAppender<ILoggingEvent> log = listen();
        try (WholeServer server = WholeServer.start(folder.resolve("routes"), "--auth", "per-user")) {
            List<MatchResult> keys = keys(log);
            assertThat(keys).hasSizeGreaterThanOrEqualTo(4);
            for (MatchResult key : keys) {
                assertThat(whoAmI(server, key.group(4))).contains(key.group(2));
            }
        } finally {
            logger().setLevel(null);
            logger().detachAppender(log);
        }
    }

    @Test
    void beforeAnOpenProjectOfTheSettingsNoKeyIsLogged() throws Exception {
        ListAppender<ILoggingEvent> log = listen();
        try (Sandbox openProject = Sandbox.start(CheckedAnswers.checking(SandboxOptions.demo()));
                WholeServer server = WholeServer.start(
                        folder.resolve("routes"),
                        "--openproject-url",
                        openProject.uri().toString(),
                        "--auth",
                        "per-user")) {
            assertThat(server.port()).isPositive();
            assertThat(keys(log)).isEmpty();
        } finally {
            logger().setLevel(null);
            logger().detachAppender(log);
        }
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(log);
        return log;
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Server.class);
    }

    private static List<MatchResult> keys(ListAppender<ILoggingEvent> log) {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .flatMap(line -> KEY.matcher(line).results())
                .toList();
    }

    private static String whoAmI(WholeServer server, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-OpenProject-Api-Key", key)
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                """
                                {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_current_user"}}"""))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
