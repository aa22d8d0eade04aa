package org.openprojectmcp.sandbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The clocks a sandbox can be told to have: one that stands still, and one that begins at another time and runs. */
public final class SandboxClock {
    /** What a clock is written as. */
    public static final String FORM =
            "a time such as 2026-03-02T09:00:00Z, at which the clock stands still, or from:2026-03-02T09:00:00Z, from which it runs";

    private static final String RUNNING = "from:";

    private SandboxClock() {}

    /**
     * The clock that a text describes.
     *
     * @throws IllegalArgumentException when it describes none
     */
    public static Clock parse(String text) {
        try {
            if (text.startsWith(RUNNING)) {
                var start = Instant.parse(text.substring(RUNNING.length()));
                return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
            }
            return Clock.fixed(Instant.parse(text), ZoneOffset.UTC);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(text + " is no clock: " + FORM, e);
        }
    }
}
