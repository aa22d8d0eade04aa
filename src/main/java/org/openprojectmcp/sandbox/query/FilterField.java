package org.openprojectmcp.sandbox.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;

/**
 * One filter of a resource: its kind, what it looks at, and which values exist.
 *
 * @param label the name in messages
 * @param test makes the predicate of a clause whose operator and values have been checked
 * @param allowed whether a value exists for the caller
 * @param <T> the rows it filters
 */
public record FilterField<T>(Text label, Strategy strategy, Test<T> test, BiPredicate<String, FilterContext> allowed) {

    private static final Predicate<String> WHOLE_NUMBER =
            Pattern.compile("0|[1-9]\\d{0,8}").asMatchPredicate();

    /** Makes the predicate of a checked clause. */
    @FunctionalInterface
    public interface Test<T> {
        /** The predicate on rows. */
        Predicate<T> of(Clause clause, FilterContext context);
    }

    /** A filter on one or several ids or words of a row. */
    public static <T> FilterField<T> list(Text label, Strategy strategy, Function<T, Collection<String>> values) {
        return new FilterField<>(label, strategy, (clause, context) -> listTest(clause, values), (v, c) -> true);
    }

    /** A filter on the ids of rows that a row is linked with. */
    public static <T> FilterField<T> ids(Text label, Strategy strategy, Function<T, Collection<Integer>> ids) {
        return new FilterField<>(label, strategy, (clause, context) -> listTest(clause, ids), (v, c) -> true);
    }

    /** A filter on one id or word that may be unset. */
    public static <T> FilterField<T> value(Text label, Strategy strategy, Function<T, ?> value) {
        return new FilterField<>(
                label, strategy, (clause, context) -> listTest(clause, row -> one(value.apply(row))), (v, c) -> true);
    }

    /** A filter on a text. */
    public static <T> FilterField<T> text(Text label, Strategy strategy, Function<T, String> text) {
        return new FilterField<>(label, strategy, (clause, context) -> textTest(clause, text), (v, c) -> true);
    }

    /** A filter on a number. */
    public static <T> FilterField<T> number(
            Text label, Strategy strategy, Function<T, ? extends @Nullable Number> number) {
        return new FilterField<>(label, strategy, (clause, context) -> numberTest(clause, number), (v, c) -> true);
    }

    /** A filter on a date. */
    public static <T> FilterField<T> date(Text label, Strategy strategy, Function<T, @Nullable LocalDate> date) {
        return new FilterField<>(
                label,
                strategy,
                (clause, context) -> {
                    var test = DateOperators.predicate(clause.operator(), clause.values(), context);
                    return row -> test.test(date.apply(row));
                },
                (v, c) -> true);
    }

    /** A filter on a point in time. */
    public static <T> FilterField<T> instant(Text label, Function<T, Instant> instant) {
        return date(label, Strategy.DATETIME_PAST, row -> LocalDate.ofInstant(instant.apply(row), ZoneOffset.UTC));
    }

    /** A filter on a flag. */
    public static <T> FilterField<T> flag(Text label, Predicate<T> flag) {
        return new FilterField<>(
                label,
                Strategy.BOOLEAN,
                (clause, context) -> {
                    var wanted = clause.values().get(0).equals("t")
                            == clause.operator().equals("=");
                    return row -> flag.test(row) == wanted;
                },
                (v, c) -> v.equals("t") || v.equals("f"));
    }

    /** The same filter that takes only values that exist. */
    public FilterField<T> allowing(BiPredicate<String, FilterContext> values) {
        return new FilterField<>(label, strategy, test, values);
    }

    /** The same filter that takes {@code me} for the caller's id. */
    public FilterField<T> withMe() {
        return new FilterField<>(
                label,
                strategy,
                (clause, context) -> test.of(me(clause, context), context),
                (v, c) -> v.equals("me") || allowed.test(v, c));
    }

    /** The clause with the caller's id in place of {@code me}. */
    public static Clause me(Clause clause, FilterContext context) {
        var user = context.caller().user();
        return new Clause(
                clause.name(),
                clause.operator(),
                clause.values().stream()
                        .map(v -> v.equals("me") && user != null ? String.valueOf(user.id()) : v)
                        .toList());
    }

    private static Collection<?> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value instanceof Integer ? value : value.toString());
    }

    /** Ids are compared as numbers: to write each out for each row would be most of the work of a list. */
    private static <T> Predicate<T> listTest(Clause clause, Function<T, ? extends Collection<?>> values) {
        var wanted = new HashSet<Object>(clause.values());
        clause.values().stream().filter(WHOLE_NUMBER).map(Integer::valueOf).forEach(wanted::add);
        return switch (clause.operator()) {
            case "=", "**" -> row -> overlap(values.apply(row), wanted);
            case "!" -> row -> !overlap(values.apply(row), wanted);
            case "&=" ->
                row -> values.apply(row).stream()
                        .map(String::valueOf)
                        .collect(Collectors.toSet())
                        .containsAll(clause.values());
            case "*" -> row -> !values.apply(row).isEmpty();
            case "!*" -> row -> values.apply(row).isEmpty();
            default -> throw new IllegalArgumentException("No operator on lists: " + clause.operator());
        };
    }

    private static boolean overlap(Collection<?> values, Set<Object> wanted) {
        for (var value : values) {
            if (wanted.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private static <T> Predicate<T> textTest(Clause clause, Function<T, String> text) {
        var wanted =
                clause.values().stream().map(v -> v.toLowerCase(Locale.ROOT)).toList();
        return switch (clause.operator()) {
            case "=" -> row -> wanted.contains(lower(text, row));
            case "!" -> row -> !wanted.contains(lower(text, row));
            case "~", "**" -> row -> hasWords(lower(text, row), wanted.get(0));
            case "!~" -> row -> !hasWords(lower(text, row), wanted.get(0));
            case "*" -> row -> !text.apply(row).isEmpty();
            case "!*" -> row -> text.apply(row).isEmpty();
            default -> throw new IllegalArgumentException("No operator on texts: " + clause.operator());
        };
    }

    private static <T> Predicate<T> numberTest(Clause clause, Function<T, ? extends @Nullable Number> number) {
        var wanted = clause.values().stream().map(Double::valueOf).toList();
        return row -> {
            var value = number.apply(row);
            return switch (clause.operator()) {
                case "*" -> value != null;
                case "!*" -> value == null;
                case "!" -> value == null || !wanted.contains(value.doubleValue());
                case "=" -> value != null && wanted.contains(value.doubleValue());
                case ">=" -> value != null && value.doubleValue() >= wanted.get(0);
                case "<=" -> value != null && value.doubleValue() <= wanted.get(0);
                default -> throw new IllegalArgumentException("No operator on numbers: " + clause.operator());
            };
        };
    }

    private static <T> String lower(Function<T, String> text, T row) {
        return text.apply(row).toLowerCase(Locale.ROOT);
    }

    /** Whether a text has all words, in any order. Both are lower case. */
    static boolean hasWords(String text, String words) {
        return Arrays.stream(words.strip().split("\\s+")).allMatch(text::contains);
    }
}
