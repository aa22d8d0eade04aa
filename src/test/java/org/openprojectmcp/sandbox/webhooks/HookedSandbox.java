package org.openprojectmcp.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.MovingClock;
import org.openprojectmcp.testing.StubUpstream;

/** A sandbox that posts what happens to a receiver, and a clock to move. */
final class HookedSandbox implements AutoCloseable {

    static final String SECRET = "s3cret";
    private static final JsonMapper JSON = new JsonMapper();

    final StubUpstream receiver = new StubUpstream();
    final SandboxApi api;
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-18T09:00:00Z"));

    HookedSandbox(SandboxOptions.Source source) {
        api = SandboxApi.of(SandboxOptions.of(source)
                .withClock(clock)
                .withWebhook(new Webhook(URI.create(receiver.uri() + "/hook?key=k3y"), SECRET)));
    }

    /** Lets the time pass in which changes join. */
    void letChangesSettle() {
        clock.move(Duration.ofMinutes(5));
    }

    void letAMomentPass() {
        clock.move(Duration.ofSeconds(1));
    }

    /** The events, once so many have arrived. */
    List<JsonNode> events(int number) {
        await().untilAsserted(() -> assertThat(actions()).hasSizeGreaterThanOrEqualTo(number));
        return receiver.arrived().stream().map(arrived -> json(arrived.body())).toList();
    }

    List<String> actions() {
        return receiver.arrived().stream()
                .map(arrived -> json(arrived.body()).path("action").asText())
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        api.close();
        receiver.close();
    }
}
