package org.openprojectmcp.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What {@code /metrics} says of OpenProject. Thread-safe. */
public final class OpenProjectMetrics {

    private OpenProjectMetrics() {}

    /** Adds {@code openproject_up} to the figures of a registry: 1 when the last look found OpenProject usable, else 0. */
    public static void bindTo(MeterRegistry registry, Supplier<Observation> last) {
        Gauge.builder("openproject.up", last, looks -> looks.get().connected() ? 1 : 0)
                .description("1 when OpenProject can be used, 0 when not")
                .strongReference(true)
                .register(registry);
    }

    /** Counts an answer of OpenProject by its HTTP status, in {@code openproject_answers_total}. */
    public static void answered(MeterRegistry registry, int status) {
        registry.counter("openproject.answers", "status", String.valueOf(status))
                .increment();
    }
}
