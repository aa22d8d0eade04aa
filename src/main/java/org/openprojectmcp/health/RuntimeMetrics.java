package org.openprojectmcp.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.List;

/** What {@code /metrics} says of the Java runtime: memory, collections, threads, processors, uptime. Listens to collections until it is closed. */
public final class RuntimeMetrics implements AutoCloseable {

    private final JvmGcMetrics collections;

    private RuntimeMetrics(JvmGcMetrics collections) {
        this.collections = collections;
    }

    /** Adds the figures to those of a registry. */
    public static RuntimeMetrics boundTo(MeterRegistry registry) {
        JvmGcMetrics collections = new JvmGcMetrics();
        List<MeterBinder> binders = List.of(
                collections,
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics());
        binders.forEach(binder -> binder.bindTo(registry));
        return new RuntimeMetrics(collections);
    }

    @Override
    public void close() {
        collections.close();
    }
}
