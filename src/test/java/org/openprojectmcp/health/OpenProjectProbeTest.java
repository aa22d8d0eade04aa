package org.openprojectmcp.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenProjectProbeTest {

    @Test
    void whatTheLastLookFoundIsToldWithoutWaiting() {
        AtomicInteger looks = new AtomicInteger();
        try (OpenProjectProbe probe = new OpenProjectProbe(
                () -> new Observation(true, "17.1.0", "look " + looks.incrementAndGet(), Instant.now()),
                Duration.ofMillis(5))) {
            probe.start();
            await().until(() -> looks.get() >= 3);
            assertThat(probe.last().version()).isEqualTo("17.1.0");
        }
    }

    @Test
    void aLookThatFailsIsAnObservationAndTheNextOneStillHappens() {
        AtomicInteger looks = new AtomicInteger();
        try (OpenProjectProbe probe = new OpenProjectProbe(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("broken");
                    }
                    return new Observation(true, null, "fine again", Instant.now());
                },
                Duration.ofMillis(5))) {
            probe.start();
            await().until(() -> probe.last().connected());
            assertThat(probe.last().message()).isEqualTo("fine again");
        }
    }

    @Test
    void sinceIsWhenItBeganToBeSoNotTheLastLook() {
        Instant begin = Instant.parse("2026-11-23T10:00:00Z");
        AtomicInteger looks = new AtomicInteger();
        try (OpenProjectProbe probe = new OpenProjectProbe(
                () -> {
                    int look = looks.incrementAndGet();
                    return new Observation(look < 3 || look > 5, null, "look", begin.plusSeconds(look));
                },
                Duration.ofMillis(5))) {
            assertThat(probe.since()).isEqualTo(Instant.EPOCH);
            probe.start();
            await().until(() -> looks.get() >= 9);
            assertThat(probe.since()).isEqualTo(begin.plusSeconds(6));
        }
    }
}
