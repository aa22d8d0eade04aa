package org.openprojectmcp.status.traffic;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AbstractHistogram;

/** Counts the calls of each tool under the name that was called. Thread-safe, without locks once a name is known. */
final class ToolCalls {

    /** Route files come and go; nobody has as many tools at once. */
    private static final int MOST_NAMES = 2_000;

    private static final double HALF = 50;
    private static final double MOST_OF_THEM = 95;

    private final Map<String, Counted> byName = new ConcurrentHashMap<>();

    private static final class Counted {
        private final LongAdder calls = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private final Durations durations = new Durations();
        private volatile long lastMillis;
    }

    void add(String name, boolean failed, long nanos) {
        Counted counted = byName.get(name);
        if (counted == null) {
            if (byName.size() >= MOST_NAMES) {
                return;
            }
            counted = byName.computeIfAbsent(name, first -> new Counted());
        }
        counted.calls.increment();
        if (failed) {
            counted.failures.increment();
        }
        counted.durations.add(nanos);
        counted.lastMillis = System.currentTimeMillis();
    }

    /** Those of a tool under all its names; nothing when it was never called. */
    Optional<ToolFigures> of(Collection<String> names) {
        List<Counted> all =
                names.stream().map(byName::get).filter(Objects::nonNull).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        AbstractHistogram durations =
                Durations.sum(all.stream().map(counted -> counted.durations).toList());
        return Optional.of(new ToolFigures(
                all.stream().mapToLong(counted -> counted.calls.sum()).sum(),
                all.stream().mapToLong(counted -> counted.failures.sum()).sum(),
                Durations.percentile(durations, HALF),
                Durations.percentile(durations, MOST_OF_THEM),
                Instant.ofEpochMilli(all.stream()
                        .mapToLong(counted -> counted.lastMillis)
                        .max()
                        .orElse(0))));
    }
}
