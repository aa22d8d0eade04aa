package org.openprojectmcp.sandbox.hal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as API v3 writes them. */
public final class Dates {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Dates() {}

    /** UTC with three decimals. */
    public static String instant(Instant instant) {
        return MILLIS.format(instant);
    }
}
