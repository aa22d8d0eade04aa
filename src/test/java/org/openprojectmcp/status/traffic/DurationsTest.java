package org.openprojectmcp.status.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    private final Durations durations = new Durations();

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 8, 9, 15, 16, 999, 1_000, 12_345, 1_000_000, 59_000_000, 1_000_000_000})
    void aDurationIsToldToASixteenth(long micros) {
        durations.add(TimeUnit.MICROSECONDS.toNanos(micros));

        assertThat(percentile(50)).isCloseTo(micros / 1000.0, within(Math.max(0.001, micros / 16_000.0)));
    }

    @Test
    void theMedianIsInTheMiddleAndThe95thIsAlmostTheLongest() {
        for (int millis = 1; millis <= 100; millis++) {
            durations.add(TimeUnit.MILLISECONDS.toNanos(millis));
        }

        assertThat(percentile(50)).isCloseTo(50, within(7.0));
        assertThat(percentile(95)).isCloseTo(95, within(12.0));
    }

    @Test
    void withoutCallsThereIsNothingToTell() {
        assertThat(percentile(95)).isZero();
    }

    @Test
    void whatTakesLongerThanAnyBucketIsCountedAllTheSame() {
        durations.add(TimeUnit.DAYS.toNanos(2));
        durations.add(-1);

        assertThat(percentile(100)).isGreaterThan(TimeUnit.MINUTES.toMillis(15));
        assertThat(percentile(50)).isLessThan(1);
    }

    private double percentile(double percent) {
        return Durations.percentile(Durations.sum(List.of(durations)), percent);
    }
}
