package org.openprojectmcp.sandbox.faults;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a request. */
public sealed interface Fault {

    /** The word for it in a rule. */
    String word();

    /** Whether the request may still be carried out, so that only its answer is lost or late. */
    default boolean leavesTheRequestToBeCarriedOut() {
        return false;
    }

    /** The answer comes late. */
    record Latency(Duration delay) implements Fault {
        public static final String WORD = "latency";

        /** Longer than any caller waits. */
        private static final Duration LONGEST = Duration.ofMinutes(10);

        public Latency {
            if (delay.isNegative() || delay.isZero() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("milliseconds must be from 1 to " + LONGEST.toMillis());
            }
        }

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public boolean leavesTheRequestToBeCarriedOut() {
            return true;
        }
    }

    /**
     * 429, as from an instance that limits the rate of requests.
     *
     * @param retryAfter seconds for the header Retry-After; {@code null} leaves it out, as OpenProject itself does
     */
    record TooManyRequests(@Nullable Integer retryAfter) implements Fault {
        public static final String WORD = "too_many_requests";

        private static final int LONGEST = 86_400;

        public TooManyRequests {
            if (retryAfter != null && (retryAfter < 0 || retryAfter > LONGEST)) {
                throw new IllegalArgumentException("retryAfter must be from 0 to " + LONGEST + " seconds");
            }
        }

        @Override
        public String word() {
            return WORD;
        }
    }

    /** A fault that needs no further words. */
    enum Plain implements Fault {
        /** 500. */
        INTERNAL_ERROR(true),
        /** 500 because the database ended one of two transactions that waited for each other; nothing was done. */
        DEADLOCK(false),
        /** 502 with the HTML page of a proxy. */
        BAD_GATEWAY(true),
        /** The connection is closed before anything was answered. */
        DROPPED_CONNECTION(true),
        /** The connection is closed in the middle of the answer. */
        HALF_BODY(true),
        /** 301 to the same address with https, as from an instance that knows itself by that. */
        REDIRECT_TO_HTTPS(false),
        /** 400 as plain text, as for a Host header that is not the configured one. */
        WRONG_HOST(false),
        /** 401, as for a key that was revoked. */
        EXPIRED_KEY(false);

        private final boolean afterwards;

        Plain(boolean afterwards) {
            this.afterwards = afterwards;
        }

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean leavesTheRequestToBeCarriedOut() {
            return afterwards;
        }
    }
}
