package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.OpenProjectOptions.Limits;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class LimitsTest {

    private static final Limits TIGHT = new Limits(
            Duration.ofSeconds(2),
            Duration.ofMillis(300),
            Duration.ofMillis(400),
            Duration.ofMillis(700),
            Duration.ofSeconds(1),
            50_000,
            2);

    private final StubUpstream upstream = new StubUpstream();
    private final CountDownLatch release = new CountDownLatch(1);
    private final WayOut out = new WayOut(new OpenProjectOptions(upstream.uri(), null, null, null, TIGHT));

    @AfterEach
    void close() {
        release.countDown();
        out.close();
        upstream.close();
    }

    @Test
    void aLargeAnswerIsGivenUpAndTheNextRequestWorks() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",".getBytes(StandardCharsets.US_ASCII);
            try (var body = exchange.getResponseBody()) {
                body.write('[');
                for (int n = 0; n < 2_000_000; n++) {
                    body.write(chunk);
                }
            } catch (IOException gaveUp) {
                release.countDown();
            }
        });

        assertThatThrownBy(() -> out.request("GET", "/work_packages", Map.of(), null))
                .hasMessageContaining("was not read. Ask for less");
        assertThat(waitedFor(release)).isTrue();

        upstream.answers(200, "{\"id\":1}");
        assertThat(out.request("GET", "/users/me", Map.of(), null).path("id").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatFollowsAnAnswerIsNotReadToItsEnd() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("{}<!doctype html>".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    body.write(' ');
                }
            } catch (IOException gaveUp) {
                release.countDown();
            }
        });

        assertThatThrownBy(() -> out.request("GET", "/users/me", Map.of(), null))
                .hasMessageContaining("is not the API of OpenProject");
        assertThat(waitedFor(release)).isTrue();
    }

    @Test
    void anAnswerThatBreaksOffSaysThatTheCallCanBeRepeated() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });

        assertThatThrownBy(() -> out.request("GET", "/users/me", Map.of(), null))
                .hasMessageContaining("broke before it had answered")
                .hasMessageContaining("can be repeated safely");
    }

    @Test
    void aConnectionIsUsedAgain() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        upstream.answers((exchange, attempt) -> {
            ports.add(exchange.getRemoteAddress().getPort());
            StubUpstream.json(exchange, attempt == 2 ? 404 : 200, "{\"id\":" + attempt + "}");
        });

        out.request("GET", "/users/me", Map.of(), null);
        assertThatThrownBy(() -> out.request("GET", "/users/7", Map.of(), null)).hasMessageContaining("does not exist");
        out.request("GET", "/users/me", Map.of(), null);

        assertThat(ports).hasSize(1);
    }

    @Test
    void whatUnpacksToTooMuchIsGivenUpToo() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var body = new GZIPOutputStream(exchange.getResponseBody())) {
                body.write(("\"" + " ".repeat(200_000) + "\"").getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThatThrownBy(() -> out.request("GET", "/work_packages", Map.of(), null))
                .hasMessageContaining("was not read");
    }

    @Test
    void aPackedAnswerIsUnpacked() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var body = new GZIPOutputStream(exchange.getResponseBody())) {
                body.write("{\"id\":7}".getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThat(out.request("GET", "/users/me", Map.of(), null).path("id").asInt())
                .isEqualTo(7);
        assertThat(upstream.last().headers().get("accept-encoding")).contains("gzip");
    }

    @Test
    void silenceIsNotWaitedForLongerThanSaid() {
        upstream.answers((exchange, attempt) -> waitedFor(release));

        assertThatThrownBy(() -> out.request("GET", "/users/me", Map.of(), null))
                .hasMessageContaining("did not answer within")
                .hasMessageContaining("can be repeated safely");
        assertThat(upstream.arrived()).hasSize(1);
    }

    @Test
    void aDrippingAnswerIsNotWaitedForEither() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                do {
                    body.write(' ');
                    body.flush();
                } while (!release.await(100, TimeUnit.MILLISECONDS));
            } catch (InterruptedException | IOException gaveUp) {
                release.countDown();
            }
        });

        assertThatThrownBy(() -> out.request("GET", "/users/me", Map.of(), null))
                .hasMessageContaining("did not answer within");
        assertThat(waitedFor(release)).isTrue();
    }

    @Test
    void aFullPoolIsSaidToBeOne() {
        upstream.answers((exchange, attempt) -> waitedFor(release));
        try (WayOut patient = new WayOut(new OpenProjectOptions(
                upstream.uri(),
                null,
                null,
                null,
                new Limits(
                        TIGHT.connect(),
                        TIGHT.lease(),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        TIGHT.retryAfter(),
                        TIGHT.responseBytes(),
                        1)))) {
            var first = CompletableFuture.runAsync(() ->
                    patient.send("direct:openproject", Map.of("OpenProjectPath", "/users/me"), null, exchange -> {}));
            await().until(() -> upstream.arrived().size() == 1);

            assertThatThrownBy(() -> patient.request("POST", "/work_packages", Map.of(), null))
                    .hasMessageContaining("Too many requests to OpenProject are under way")
                    .hasMessageContaining("Nothing was changed");
            release.countDown();
            first.join();
        }
    }

    @Test
    void cancellingAbortsTheRequestUnderWay() {
        upstream.answers((exchange, attempt) -> {
            waitedFor(release);
            StubUpstream.json(exchange, 200, "{}");
        });
        Cancellation cancellation = new Cancellation();
        try (WayOut patient = new WayOut(OpenProjectOptions.of(upstream.uri(), null))) {
            CompletableFuture<Exchange> call = CompletableFuture.supplyAsync(() -> patient.send(
                    "direct:openproject",
                    Map.of("OpenProjectPath", "/users/me"),
                    null,
                    exchange -> exchange.setProperty(Cancellation.PROPERTY, cancellation)));
            await().until(() -> upstream.arrived().size() == 1);

            cancellation.cancel();

            assertThat(call.join().getException()).hasMessage("The call was cancelled.");
            assertThat(upstream.arrived()).hasSize(1);
        }
    }

    @Test
    void aPortWithNobodyBehindItIsSaidToBeUnreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (WayOut nowhere = new WayOut(OpenProjectOptions.of(URI.create("http://127.0.0.1:" + free), null))) {
            assertThatThrownBy(() -> nowhere.request("POST", "/work_packages", Map.of(), null))
                    .isInstanceOfSatisfying(OpenProjectException.class, fault -> assertThat(fault.isOutcomeUnknown())
                            .isFalse())
                    .hasMessageContaining("cannot be reached")
                    .hasMessageContaining("can be repeated safely");
        }
    }

    private static boolean waitedFor(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
