package org.openprojectmcp.sandbox.hal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO 8601 durations as API v3 writes and reads them: a day has 24 hours, weeks become days. */
public final class Durations {
    private static final Pattern ISO = Pattern.compile(
            "(-)?P(?:(\\d+(?:[.,]\\d+)?)W|(?:(\\d+(?:[.,]\\d+)?)Y)?(?:(\\d+(?:[.,]\\d+)?)M)?"
                    + "(?:(\\d+(?:[.,]\\d+)?)D)?(?:T(?:(\\d+(?:[.,]\\d+)?)H)?(?:(\\d+(?:[.,]\\d+)?)M)?(?:(\\d+(?:[.,]\\d+)?)S)?)?)");
    private static final double[] HOURS = {168, 365.2425 * 24, 730.485, 24, 1, 1 / 60.0, 1 / 3600.0};

    private Durations() {}

    /** Hours such as 5.5 as PT5H30M. */
    public static String hours(double hours) {
        var seconds = Math.round(hours * 3600);
        if (seconds == 0) {
            return "PT0S";
        }
        var text = new StringBuilder(seconds < 0 ? "-P" : "P");
        seconds = Math.abs(seconds);
        append(text, seconds / 86_400, 'D');
        var time = new StringBuilder();
        append(time, seconds % 86_400 / 3600, 'H');
        append(time, seconds % 3600 / 60, 'M');
        append(time, seconds % 60, 'S');
        return time.isEmpty() ? text.toString() : text.append('T').append(time).toString();
    }

    /** Whole days as P5D. */
    public static String days(int days) {
        return days == 0 ? "PT0S" : "P" + days + "D";
    }

    /** The hours of a duration, or {@code null} when the text is none. */
    public static @Nullable Double parse(String text) {
        var match = ISO.matcher(text);
        if (!match.matches() || text.endsWith("P") || text.endsWith("T")) {
            return null;
        }
        var hours = 0.0;
        for (var i = 0; i < HOURS.length; i++) {
            var part = match.group(i + 2);
            if (part != null) {
                hours += Double.parseDouble(part.replace(',', '.')) * HOURS[i];
            }
        }
        return match.group(1) == null ? hours : -hours;
    }

    /** Hours as they are stored: to a hundredth. */
    public static double stored(double hours) {
        return Math.round(hours * 100) / 100.0;
    }

    private static void append(StringBuilder text, long amount, char unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }
}
