package org.openprojectmcp.sandbox.workpackages.list;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;

/**
 * The points in time a list is asked for; the last one is the present. Without an enterprise plan nothing before yesterday may be
 * asked for.
 */
record Timestamps(List<Point> points) {
    private static final Pattern DAY =
            Pattern.compile("(oneDayAgo|lastWorkingDay|oneWeekAgo|oneMonthAgo)@(\\d\\d:\\d\\d)([+-]\\d\\d:\\d\\d)");
    private static final Map<String, Integer> DAYS_AGO =
            Map.of("oneDayAgo", 1, "lastWorkingDay", 1, "oneWeekAgo", 7, "oneMonthAgo", 30);

    /**
     * One point in time.
     *
     * @param text as it was asked for
     */
    record Point(String text, Instant at) {}

    /** The points of a request's parameter. */
    static Timestamps of(@Nullable String parameter, Instant now) {
        var points = new ArrayList<Point>();
        var forbidden = new ArrayList<String>();
        var invalid = new ArrayList<String>();
        var oldest = now.truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
        for (var text : parameter == null || parameter.isEmpty() ? List.<String>of() : List.of(parameter.split(","))) {
            var at = instant(text, now);
            if (at == null) {
                invalid.add(text);
                continue;
            }
            points.add(new Point(text, at));
            if (at.isBefore(oldest)) {
                forbidden.add(text);
            }
        }
        if (!invalid.isEmpty()) {
            throw ApiError.invalidQuery("Timestamps contain invalid values: " + String.join(", ", invalid));
        }
        if (!forbidden.isEmpty()) {
            throw ApiError.invalidQuery("Timestamps contain forbidden values: " + String.join(", ", forbidden));
        }
        return new Timestamps(points);
    }

    /** Whether the past is asked for. */
    boolean historic() {
        return points.stream().anyMatch(point -> !point.text().equals("PT0S"));
    }

    /** The points as the links of the list repeat them. */
    String absolute() {
        return points.stream()
                .map(point -> point.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .collect(Collectors.joining(","));
    }

    private static @Nullable Instant instant(String text, Instant now) {
        try {
            var day = DAY.matcher(text);
            if (day.matches()) {
                var date = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_AGO.getOrDefault(day.group(1), 1));
                return date.atTime(LocalTime.parse(day.group(2))).toInstant(ZoneOffset.of(day.group(3)));
            }
            if (text.startsWith("PT")) {
                return now.plus(Duration.parse(text));
            }
            if (text.startsWith("P")) {
                return now.atOffset(ZoneOffset.UTC).plus(Period.parse(text)).toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
