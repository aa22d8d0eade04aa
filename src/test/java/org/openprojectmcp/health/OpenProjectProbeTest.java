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
}
