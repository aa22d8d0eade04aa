package org.openprojectmcp.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.StubUpstream;
import org.slf4j.LoggerFactory;

class FailingReceiverTest {

    private static final Deliveries.Patience SHORT =
            new Deliveries.Patience(Duration.ofMillis(300), List.of(Duration.ofMillis(10), Duration.ofMillis(10)), 10);

    private final Vertx vertx = Vertx.vertx();
    private final StubUpstream receiver = new StubUpstream();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Deliveries.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        release.countDown();
        logger.detachAppender(log);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        receiver.close();
    }

    private void post(URI address, String... actions) {
        var deliveries = new Deliveries(vertx, new Webhook(address, null), SHORT);
        vertx.runOnContext(on -> {
            for (var action : actions) {
                deliveries.post(new Event(action, "project", JsonNodeFactory.instance.objectNode()));
            }
        });
    }

    private List<String> lines() {
        synchronized (log) {
            return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        }
    }

    @Test
    void aReceiverThatIsDownIsLoggedInOneLineWithoutWhatItsAddressMayHide() {
        receiver.close();

        post(URI.create(receiver.uri() + "/hook?key=k3y"), "project:created");

        await().until(() -> !lines().isEmpty());
        assertThat(lines())
                .singleElement()
                .asString()
                .contains(
                        "project:created", "could not be posted", receiver.uri().toString())
                .doesNotContain("k3y", "\n");
    }

    @Test
    void aReceiverThatRefusesIsNotAskedAgain() {
        receiver.answers(500, "{}");

        post(receiver.uri(), "project:created", "project:updated");

        await().until(() -> lines().size() == 2);
        assertThat(receiver.arrived()).hasSize(2);
        assertThat(lines().get(0)).contains("answered 500 to project:created");
        assertThat(receiver.last().headers()).doesNotContainKey("x-op-signature");
    }

    @Test
    void aReceiverThatIsTooSlowIsAskedThreeTimes() {
        receiver.answers((exchange, attempt) -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        post(receiver.uri(), "project:created");

        await().until(() -> !lines().isEmpty());
        assertThat(receiver.arrived()).hasSize(3);
        assertThat(lines()).singleElement().asString().contains("no answer in time");
    }

    @Test
    void noMoreEventsWaitThanThereIsRoomFor() {
        receiver.answers((exchange, attempt) -> {
            if (attempt == 1) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            StubUpstream.json(exchange, 200, "{}");
        });
        var patience = new Deliveries.Patience(Duration.ofSeconds(30), List.of(), 10);
        var patient = new Deliveries(vertx, new Webhook(receiver.uri(), null), patience);
        vertx.runOnContext(on -> {
            for (var event = 0; event < 16; event++) {
                patient.post(new Event("project:updated", "project", JsonNodeFactory.instance.objectNode()));
            }
            release.countDown();
        });

        await().until(() -> receiver.arrived().size() == 11);
        assertThat(lines()).singleElement().asString().contains("10 events wait", "more are forgotten");
    }
}
