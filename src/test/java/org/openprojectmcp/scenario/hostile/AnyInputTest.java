package org.openprojectmcp.scenario.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.ShutdownAware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openprojectmcp.hostile.Answer;
import org.openprojectmcp.hostile.HostileConnection;
import org.openprojectmcp.hostile.HostileInput;
import org.openprojectmcp.hostile.HostileInputs;
import org.openprojectmcp.hostile.HostileMessages;
import org.openprojectmcp.hostile.HostileMessages.Message;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;

/** {@code -Dhostile.seed=…} and {@code -Dhostile.inputs=…} try others, and more. */
@Timeout(300)
class AnyInputTest {

    private static final long SEED = Long.getLong("hostile.seed", 20_261_122);
    private static final int INPUTS = Integer.getInteger("hostile.inputs", 3_000);
    private static final int MAX_STREAMS = 20;
    private static final List<String> TOOLS = List.of("echo", "ech", "");

    @Test
    void everyRequestIsAnsweredAsTheRulesSayAndLeavesNothingBehind() throws Exception {
        try (TestingServer server = start();
                HostileConnection connection = new HostileConnection(server.port())) {
            HostileInputs inputs = new HostileInputs(SEED, TOOLS);
            for (int i = 0; i < INPUTS; i++) {
                answer(connection, inputs.next(), i);
            }
            assertNothingIsLeft(server);
        }
    }

    @Test
    void everyMessageOfAStreamIsAnsweredThereOrRefusedAtOnceAndLeavesNothingBehind() throws Exception {
        try (TestingServer server = start()) {
            Set<String> owed = ConcurrentHashMap.newKeySet();
            try (HostileConnection connection = new HostileConnection(server.port());
                    Events stream = new Wire(server).openGet("/sse")) {
                String address = Objects.requireNonNull(stream.next()).data();
                Thread reader = new Thread(() -> read(stream, owed));
                reader.start();
                HostileMessages messages = new HostileMessages(new Random(SEED), TOOLS);
                for (int i = 0; i < INPUTS / 3; i++) {
                    Message message = messages.next();
                    if (mayCancel(message)) {
                        continue;
                    }
                    if (message.id() != null) {
                        owed.add(message.id());
                    }
                    Answer refusal = answer(connection, HostileInput.post(address, message.body()), i);
                    if (message.id() != null && refusal.body().contains("\"id\":" + message.id())) {
                        owed.remove(message.id());
                    }
                }
                await().untilAsserted(() ->
                        assertThat(owed).as("seed %d, unanswered", SEED).isEmpty());
                stream.close();
                reader.join();
            }
            assertNothingIsLeft(server);
        }
    }

    private static TestingServer start() {
        McpServerOptions standard = McpServerOptions.DEFAULT;
        McpServerOptions.Limits limits = new McpServerOptions.Limits(16, 64, MAX_STREAMS, 1 << 20);
        TestingServer server = TestingServer.start(
                new McpServerOptions(standard.access(), limits, standard.replyMode(), standard.heartbeat()));
        server.messages().letClientsSendAnything();
        return server;
    }

    private static Answer answer(HostileConnection connection, HostileInput input, int number) {
        try {
            Answer answer = connection.exchange(input);
            assertThat(answer.fault(input))
                    .as("seed %d, input %d:%n%s%nanswered %d %s", SEED, number, input, answer.status(), answer.body())
                    .isEmpty();
            return answer;
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("seed " + SEED + ", input " + number + ":\n" + input, e);
        }
    }

    private static boolean mayCancel(Message message) {
        return new String(message.body(), StandardCharsets.ISO_8859_1).contains("notifications/cancelled");
    }

    private static void read(Events stream, Set<String> owed) {
        try {
            for (Events.Event event = stream.next(); event != null; event = stream.next()) {
                if (event.name().equals("message")) {
                    owed.remove(Wire.json(event.data().replace('\'', ' '))
                            .path("id")
                            .toString());
                }
            }
        } catch (java.io.UncheckedIOException closed) {
            // by the test, at its end
        }
    }

    /** No call runs or waits, and every place for a stream is free. */
    private static void assertNothingIsLeft(TestingServer server) {
        await().until(() -> server.main().getCamelContext().getRoutes().stream()
                        .map(route -> (ShutdownAware) route.getConsumer())
                        .mapToInt(ShutdownAware::getPendingExchangesSize)
                        .sum()
                == 0);
        await().untilAsserted(() -> {
            List<Events> streams = new ArrayList<>();
            try {
                for (int i = 0; i < MAX_STREAMS; i++) {
                    Events stream = new Wire(server).openGet("/sse");
                    streams.add(stream);
                    assertThat(stream.response().statusCode()).isEqualTo(200);
                }
            } finally {
                streams.forEach(Events::close);
            }
        });
    }
}
