package org.openprojectmcp.scenario.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;

/** A page that is open hears of everything within seconds, and too many open pages are refused. */
@Timeout(60)
class StatusStreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 50;

    @TempDir
    static Path folder;

    @AutoClose
    private static WholeServer server;

    @BeforeAll
    static void aServerOnItsSandbox() throws Exception {
        server = WholeServer.start(folder.resolve("routes"));
        await().until(() -> server.status("/health/ready").statusCode() == 200);
    }

    @Test
    void theStateComesAtOnceThenWhatChangesAndTheTimeWhenNothingDoes() throws Exception {
        try (Events events = Wire.toStatusOf(server).openGet("/events?lang=fr")) {
            assertThat(events.response().headers().firstValue("content-type")).contains("text/event-stream");
            Events.Event first = Objects.requireNonNull(events.next());
            assertThat(first.name()).isEqualTo("status");
            JsonNode state = JSON.readTree(first.data());
            assertThat(state.path("problems").path(0).path("title").asText()).contains("bac à sable");
            assertThat(state.has("tools")).isFalse();
            nextNamed("time", events);

            new Wire(server)
                    .post("/mcp", "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_projects'}}");

            JsonNode changed = JSON.readTree(nextNamed("status", events).data());
            while (changed.path("figures").isEmpty()) {
                changed = JSON.readTree(nextNamed("status", events).data());
            }
            assertThat(changed.path("figures")
                            .path("list_projects")
                            .path("calls")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void onePageTooManyIsToldToAskAndComesInWhenAnotherIsClosed() throws Exception {
        List<Events> open = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                open.add(Wire.toStatusOf(server).openGet("/events"));
            }
            try (Events refused = Wire.toStatusOf(server).openGet("/events")) {
                assertThat(refused.response().statusCode()).isEqualTo(503);
                assertThat(refused.response().headers().firstValue("retry-after"))
                        .isPresent();
            }

            open.remove(0).close();
            await().untilAsserted(() -> {
                try (Events again = Wire.toStatusOf(server).openGet("/events")) {
                    assertThat(again.response().statusCode()).isEqualTo(200);
                }
            });
        } finally {
            open.forEach(Events::close);
        }
    }

    private static Events.Event nextNamed(String name, Events events) {
        Events.Event event = events.next();
        while (event != null && !event.name().equals(name)) {
            event = events.next();
        }
        if (event == null) {
            throw new AssertionError("the stream ended");
        }
        return event;
    }
}
