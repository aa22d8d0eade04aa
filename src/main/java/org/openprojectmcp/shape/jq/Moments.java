package org.openprojectmcp.shape.jq;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moments as people of a time zone write them, and as API v3 does. Pure functions. */
final class Moments {

    private Moments() {}

    /** {@code 2026-11-20T14:30} in Berlin is {@code 2026-11-20T13:30:00Z}. A time that a clock skips is the one that it then shows. */
    static String toUtc(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant().toString();
    }

    /** {@code 2026-11-20T13:30:00.000Z} in Berlin is {@code 2026-11-20T14:30+01:00}. */
    static String inZone(String moment, String zone) {
        return Instant.parse(moment)
                .truncatedTo(ChronoUnit.MINUTES)
                .atZone(ZoneId.of(zone))
                .toOffsetDateTime()
                .toString();
    }
}
