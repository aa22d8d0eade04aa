package org.openprojectmcp.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is ten milliseconds later each time somebody looks. Thread-safe. */
public final class TickingClock extends Clock {

    private final AtomicLong now;

    public TickingClock(Instant start) {
        now = new AtomicLong(start.toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.getAndAdd(10));
    }
}
