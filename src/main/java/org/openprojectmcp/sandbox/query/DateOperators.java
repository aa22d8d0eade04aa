package org.openprojectmcp.sandbox.query;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The operators on dates. */
final class DateOperators {
    private DateOperators() {}

    static Predicate<@Nullable LocalDate> predicate(String operator, List<String> values, FilterContext context) {
        var today = context.today();
        if (operator.equals("!*")) {
            return date -> date == null;
        }
        if (operator.equals("*")) {
            return date -> date != null;
        }
        Predicate<LocalDate> test =
                switch (operator) {
                    case "t" -> today::equals;
                    case "w" -> week(context);
                    case "=d" -> LocalDate.parse(day(values.get(0)))::equals;
                    case "<>d" -> between(side(values, 0), side(values, 1));
                    default -> relative(operator, today, Integer.parseInt(values.get(0)));
                };
        return date -> date != null && test.test(date);
    }

    private static Predicate<LocalDate> relative(String operator, LocalDate today, int days) {
        return switch (operator) {
            case "t-" -> today.minusDays(days)::equals;
            case "t+" -> today.plusDays(days)::equals;
            case ">t-" -> between(today.minusDays(days), today);
            case "<t-" -> between(null, today.minusDays(days));
            case "<t+" -> between(today, today.plusDays(days));
            case ">t+" -> between(today.plusDays(days), null);
            default -> throw new IllegalArgumentException("No operator on dates: " + operator);
        };
    }

    private static Predicate<LocalDate> week(FilterContext context) {
        var first = context.today().with(TemporalAdjusters.previousOrSame(context.startOfWeek()));
        return between(first, first.plusDays(6));
    }

    private static Predicate<LocalDate> between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return date -> (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    private static @Nullable LocalDate side(List<String> values, int at) {
        return values.size() <= at || values.get(at).isEmpty() ? null : LocalDate.parse(day(values.get(at)));
    }

    /** The day of a date or of a point in time. */
    static String day(String value) {
        return value.length() > 10 ? value.substring(0, 10) : value;
    }
}
