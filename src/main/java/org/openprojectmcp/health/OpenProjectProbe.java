package org.openprojectmcp.health;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at OpenProject from time to time, on a thread of its own, so that a health request never waits for OpenProject. Logs when
 * the connection is lost or comes back, not at each look. Thread-safe.
 */
public final class OpenProjectProbe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenProjectProbe.class);

    private static final String FAULT = "The probe itself failed; the log has the cause";

    private final Supplier<Observation> look;
    private final Duration interval;
    private final ScheduledExecutorService scheduler;
    private volatile Seen seen = new Seen(Observation.NONE, Instant.EPOCH);

    /** @param since when it began to be as the last look found it: usable, or not */
    private record Seen(Observation last, Instant since) {}

    /**
     * A probe that was not started yet.
     *
     * @param look asks OpenProject; reports failures as an observation
     * @param interval between the end of one look and the start of the next
     */
    public OpenProjectProbe(Supplier<Observation> look, Duration interval) {
        this.look = look;
        this.interval = interval;
        this.scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "openproject-probe");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts looking, the first time at once. */
    public void start() {
        var unused = scheduler.scheduleWithFixedDelay(this::observe, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The last observation; never waits. */
    public Observation last() {
        return seen.last;
    }

    /** Since when OpenProject is as {@link #last()} says, usable or not; the epoch before the first look. */
    public Instant since() {
        return seen.since;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }

    private void observe() {
        Observation before = seen.last;
        Observation now;
        try {
            now = look.get();
        } catch (RuntimeException fault) {
            // the schedule would end with the exception; a fault of ours must show on the health page instead
            now = new Observation(false, null, FAULT, Instant.now());
            if (!before.message().equals(FAULT)) {
                LOG.error("Looking at OpenProject failed", fault);
            }
        }
        boolean first = !before.made();
        seen = new Seen(now, first || before.connected() != now.connected() ? now.at() : seen.since);
        if (!now.connected() && (first || before.connected())) {
            LOG.warn("OpenProject cannot be used: {}", now.message());
        } else if (now.connected() && (first || !before.connected())) {
            LOG.info("{}", now.message());
        }
    }
}
