package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Typed;

/** A time spent or estimated, read as a number of hours. Days are refused: a day of work has as many hours as each team says. */
final class DurationKind implements ArgumentKind {

    private static final String NUMBER = "(\\d{1,7}(?:[.,]\\d{1,6})?)";
    private static final String HOUR = "\\s*(?:h|hr|hrs|hour|hours)";
    private static final String MINUTE = "\\s*(?:m|min|mins|minute|minutes)";

    private static final Pattern HOURS = Pattern.compile(NUMBER + "(?:" + HOUR + ")?");
    private static final Pattern MINUTES = Pattern.compile(NUMBER + MINUTE);
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,7})" + HOUR + "\\s*(?:and\\s+)?(\\d{1,2})(?:" + MINUTE + ")?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]\\d)");
    private static final Pattern ISO = Pattern.compile("pt(?:" + NUMBER + "h)?(?:" + NUMBER + "m)?");
    private static final Pattern DAYS = Pattern.compile(NUMBER + "\\s*(?:d|day|days|w|week|weeks)\\b.*|p\\d+[dw].*");
    private static final String UNDERSTOOD = "write hours such as 1.5, 1h30, 1:30, 90m or PT1H30M.";

    private static final List<String> EXAMPLES =
            List.of("1h", "2h", "4h", "8h", "15m", "30m", "45m", "1h30", "2h30", "0.5", "1.5", "7.5");

    @Override
    public Reading read(JsonNode value, boolean nameWanted, NameScope scope) {
        if (value.isNumber()) {
            return hours(value.doubleValue(), value.asText());
        }
        String text = value.asText().strip().toLowerCase(Locale.ROOT);
        if (DAYS.matcher(text).matches()) {
            return new Reading.Unclear("\"" + value.asText()
                    + "\" is in days, and how many hours a day has is not the same" + " everywhere; " + UNDERSTOOD);
        }
        OptionalDouble hours = parse(text);
        return hours.isPresent()
                ? hours(hours.getAsDouble(), value.asText())
                : new Reading.Unclear("\"" + value.asText() + "\" is not a time; " + UNDERSTOOD);
    }

    @Override
    public Candidates candidates(String typed, boolean ids, NameScope scope) {
        return new Candidates(Typed.of(typed).bestFirst(EXAMPLES), true);
    }

    private static Reading hours(double hours, String written) {
        if (hours < 0 || Double.isInfinite(hours) || Double.isNaN(hours)) {
            return new Reading.Unclear(written + " is not a time; " + UNDERSTOOD);
        }
        boolean whole = hours == Math.rint(hours) && hours <= Integer.MAX_VALUE;
        return new Reading.Meaning(whole ? IntNode.valueOf((int) hours) : DoubleNode.valueOf(hours), null);
    }

    private static OptionalDouble parse(String text) {
        Matcher both = HOURS_AND_MINUTES.matcher(text);
        if (both.matches()) {
            return OptionalDouble.of(number(both.group(1)) + number(both.group(2)) / 60);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return OptionalDouble.of(number(clock.group(1)) + number(clock.group(2)) / 60);
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return OptionalDouble.of(number(minutes.group(1)) / 60);
        }
        Matcher hours = HOURS.matcher(text);
        if (hours.matches()) {
            return OptionalDouble.of(number(hours.group(1)));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() && text.length() > 2
                ? OptionalDouble.of(number(iso.group(1)) + number(iso.group(2)) / 60)
                : OptionalDouble.empty();
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : new BigDecimal(digits.replace(',', '.')).doubleValue();
    }
}
