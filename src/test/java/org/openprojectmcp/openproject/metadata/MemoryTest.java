package org.openprojectmcp.openproject.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.testing.MovingClock;

class MemoryTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-18T09:00:00Z"));
    private final Memory<Integer> memory = new Memory<>(clock);
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void anAnswerIsRememberedForItsTime() {
        assertThat(memory.get(null, "a", MINUTE, fetched::incrementAndGet)).isEqualTo(1);
        clock.move(Duration.ofSeconds(59));
        assertThat(memory.get(null, "a", MINUTE, fetched::incrementAndGet)).isEqualTo(1);
        clock.move(Duration.ofSeconds(2));
        assertThat(memory.get(null, "a", MINUTE, fetched::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatIsHeldCanBeHadWithoutAsking() {
        assertThat(memory.held(null, "a", MINUTE)).isEmpty();
        memory.get(null, "a", MINUTE, fetched::incrementAndGet);

        assertThat(memory.held(null, "a", MINUTE)).contains(1);
        assertThat(memory.held(new Credentials(new Secret("one")), "a", MINUTE)).isEmpty();
        clock.move(Duration.ofSeconds(61));
        assertThat(memory.held(null, "a", MINUTE)).isEmpty();
    }

    @Test
    void keysDoNotShareAnswers() {
        memory.get(new Credentials(new Secret("one")), "a", MINUTE, fetched::incrementAndGet);
        memory.get(new Credentials(new Secret("two")), "a", MINUTE, fetched::incrementAndGet);

        assertThat(fetched).hasValue(2);
    }

    @Test
    void whoAsksMeanwhileWaitsForTheSameAnswer() {
        CountDownLatch release = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> memory.get(null, "a", MINUTE, () -> {
            int number = fetched.incrementAndGet();
            awaitIt(release);
            return number;
        }));
        await().until(() -> fetched.get() == 1);
        var second = CompletableFuture.supplyAsync(() -> memory.get(null, "a", MINUTE, fetched::incrementAndGet));
        release.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(1);
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThatThrownBy(() -> memory.get(null, "a", MINUTE, () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(memory.get(null, "a", MINUTE, fetched::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whatIsFreshIsNotForgotten() {
        memory.get(null, "a", MINUTE, fetched::incrementAndGet);

        assertThat(memory.forget(null, "a"::equals, Duration.ofSeconds(2))).isFalse();
        clock.move(Duration.ofSeconds(3));
        assertThat(memory.forget(null, "a"::equals, Duration.ofSeconds(2))).isTrue();
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
