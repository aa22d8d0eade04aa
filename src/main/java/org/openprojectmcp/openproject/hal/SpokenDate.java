package org.openprojectmcp.openproject.hal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people name them in English or French, seen from one day. Texts are lower case with single spaces. */
public record SpokenDate(LocalDate today) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:t\\S*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final String UNIT = "(d|days?|w|weeks?|m|months?|y|years?)";
    private static final Pattern AWAY = Pattern.compile("(?:in )?([+-]?)(\\d{1,4}|an?(?= )) ?" + UNIT + "( ago)?");
    private static final Pattern WEEKDAY = Pattern.compile("(next |last |this )?(\\w+)");
    private static final Pattern EDGE =
            Pattern.compile("(start|beginning|end) of (?:the )?(next |last |this )?(week|month|year)");
    private static final Pattern PERIOD = Pattern.compile("(next |last |this )(week|month|year)");

    private static final Map<String, Integer> NAMED = Map.of(
            "today", 0, "now", 0, "tomorrow", 1, "yesterday", -1, "day after tomorrow", 2, "day before yesterday", -2);

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY),
            Map.entry("sun", DayOfWeek.SUNDAY));

    /**
     * The day that a text means, if it means one; of a week, month or year the first.
     *
     * @throws java.time.DateTimeException when it is written like a date that no calendar has
     */
    public Optional<LocalDate> read(String text) {
        return said(FrenchDate.inEnglish(text), false);
    }

    /**
     * The same for a day that ends something: of a week, month or year the last.
     *
     * @throws java.time.DateTimeException when it is written like a date that no calendar has
     */
    public Optional<LocalDate> readLast(String text) {
        return said(FrenchDate.inEnglish(text), true);
    }

    private Optional<LocalDate> said(String text, boolean last) {
        return written(text)
                .or(() -> WrittenMonth.read(text))
                .or(() -> named(text))
                .or(() -> away(text))
                .or(() -> period(text, last))
                .or(() -> edge(text))
                .or(() -> weekday(text));
    }

    private static Optional<LocalDate> written(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher dots = DOTS.matcher(text);
        return dots.matches()
                ? Optional.of(LocalDate.of(number(dots, 3), number(dots, 2), number(dots, 1)))
                : Optional.empty();
    }

    private Optional<LocalDate> named(String text) {
        return Optional.ofNullable(NAMED.get(text)).map(today::plusDays);
    }

    private Optional<LocalDate> away(String text) {
        Matcher away = AWAY.matcher(text);
        boolean said = text.startsWith("in ") || text.endsWith(" ago") || text.startsWith("+") || text.startsWith("-");
        if (!said || !away.matches()) {
            return Optional.empty();
        }
        boolean past = away.group(1).equals("-") || away.group(4) != null;
        int count = away.group(2).startsWith("a") ? 1 : number(away, 2);
        int amount = past ? -count : count;
        return Optional.of(today.plus(amount, unit(away.group(3))));
    }

    private Optional<LocalDate> period(String text, boolean last) {
        Matcher period = PERIOD.matcher(text);
        return period.matches()
                ? Optional.of(edge(unit(period.group(2)), shift(period.group(1)), last))
                : Optional.empty();
    }

    private Optional<LocalDate> edge(String text) {
        Matcher edge = EDGE.matcher(text);
        if (!edge.matches()) {
            return Optional.empty();
        }
        ChronoUnit unit = unit(edge.group(3));
        boolean end = edge.group(1).equals("end");
        // people who say so mean a Friday or a Sunday
        boolean unclear = end && unit == ChronoUnit.WEEKS;
        return unclear ? Optional.empty() : Optional.of(edge(unit, shift(edge.group(2)), end));
    }

    private LocalDate edge(ChronoUnit unit, int shift, boolean end) {
        LocalDate inside = today.plus(shift, unit);
        return switch (unit) {
            case WEEKS ->
                end
                        ? inside.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        : inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> inside.withDayOfMonth(end ? inside.lengthOfMonth() : 1);
            default -> inside.withDayOfYear(end ? inside.lengthOfYear() : 1);
        };
    }

    private Optional<LocalDate> weekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        DayOfWeek day = matcher.matches() ? WEEKDAYS.get(matcher.group(2)) : null;
        if (day == null) {
            return Optional.empty();
        }
        if (matcher.group(1) == null) {
            return Optional.of(today.with(TemporalAdjusters.next(day)));
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(monday.plusWeeks(shift(matcher.group(1))).with(TemporalAdjusters.nextOrSame(day)));
    }

    private static int shift(@Nullable String which) {
        return which == null ? 0 : which.startsWith("next") ? 1 : which.startsWith("last") ? -1 : 0;
    }

    private static ChronoUnit unit(String word) {
        return switch (word.charAt(0)) {
            case 'd' -> ChronoUnit.DAYS;
            case 'w' -> ChronoUnit.WEEKS;
            case 'm' -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
