package org.openprojectmcp.sandbox.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;

/**
 * The filters that a resource knows, by their names in snake case.
 *
 * @param <T> the rows they filter
 */
public final class FilterSet<T> {
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T.*)?");
    private static final Pattern CUSTOM_FIELD = Pattern.compile("(?:customField|custom_field_|cf_)(\\d+)");
    private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    private final String messagePrefix;
    private final Map<String, FilterField<T>> fields = new LinkedHashMap<>();

    /** @param messagePrefix begins each message: {@code "Filters "} for all lists but work packages */
    public FilterSet(String messagePrefix) {
        this.messagePrefix = messagePrefix;
    }

    /** Adds a filter under a name in snake case. */
    public FilterSet<T> add(String name, FilterField<T> field) {
        fields.put(name, field);
        return this;
    }

    /**
     * What rows must fulfil.
     *
     * @throws ApiError 400 for one fault, 422 for several
     */
    public Predicate<T> predicate(List<Clause> clauses, FilterContext context) {
        var faults = new ArrayList<String>();
        var tests = new ArrayList<Predicate<T>>();
        for (var clause : clauses) {
            var field = find(clause.name());
            if (field == null) {
                faults.add(humanized(clause.name()) + " filter does not exist.");
            } else {
                var before = faults.size();
                check(field, clause, context, faults);
                if (faults.size() == before) {
                    tests.add(field.test().of(clause, context));
                }
            }
        }
        refuse(faults);
        return row -> tests.stream().allMatch(test -> test.test(row));
    }

    /** The clauses that break no rule. */
    public List<Clause> valid(List<Clause> clauses, FilterContext context) {
        return clauses.stream().filter(clause -> valid(clause, context)).toList();
    }

    private boolean valid(Clause clause, FilterContext context) {
        var field = find(clause.name());
        var faults = new ArrayList<String>();
        if (field != null) {
            check(field, clause, context, faults);
        }
        return field != null && faults.isEmpty();
    }

    private void refuse(List<String> faults) {
        if (faults.size() == 1) {
            throw ApiError.invalidQuery(messagePrefix + faults.get(0));
        }
        if (!faults.isEmpty()) {
            throw ApiError.multiple(faults.stream()
                    .map(fault -> ApiError.body("InvalidQuery", messagePrefix + fault))
                    .collect(Collectors.toList()));
        }
    }

    private @Nullable FilterField<T> find(String name) {
        var snake = snake(name);
        var field = fields.get(snake);
        if (field == null && snake.endsWith("_id")) {
            return fields.get(snake.substring(0, snake.length() - 3));
        }
        return field;
    }

    private void check(FilterField<T> field, Clause clause, FilterContext context, List<String> faults) {
        if (!field.strategy().operators().contains(clause.operator())) {
            faults.add(field.label() + " Operator is not set to one of the allowed values.");
        } else if (!Strategy.valueless(clause.operator())) {
            checkValues(field, clause, context, faults);
        }
    }

    private void checkValues(FilterField<T> field, Clause clause, FilterContext context, List<String> faults) {
        var values = clause.values();
        var strategy = field.strategy();
        if (values.stream().allMatch(String::isBlank)) {
            faults.add(field.label() + " can't be blank.");
        } else if (strategy.dated()) {
            checkDates(field, clause, faults);
        } else if (strategy == Strategy.INTEGER || strategy == Strategy.FLOAT) {
            if (!values.stream().allMatch(v -> number(v, strategy))) {
                faults.add(field.label() + (strategy == Strategy.FLOAT ? " is not a number." : " is not an integer."));
            }
        } else if (!values.stream().allMatch(v -> field.allowed().test(v, context))) {
            faults.add(field.label() + " filter has invalid values.");
        }
    }

    private void checkDates(FilterField<T> field, Clause clause, List<String> faults) {
        var exact = clause.operator().equals("=d") || clause.operator().equals("<>d");
        for (var value : clause.values()) {
            if (exact && !value.isEmpty() && !DATE.matcher(value).matches()) {
                faults.add(field.label() + " is not a valid date.");
                return;
            }
            if (!exact && !WHOLE.matcher(value).matches()) {
                faults.add(field.label() + " is not an integer.");
                return;
            }
        }
    }

    private static boolean number(String value, Strategy strategy) {
        return WHOLE.matcher(value).matches() || (strategy == Strategy.FLOAT && value.matches("-?\\d*\\.\\d+"));
    }

    /** A name such as assignedTo as assigned_to. */
    public static String snake(String name) {
        return CAPITAL.matcher(name).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String humanized(String name) {
        var custom = CUSTOM_FIELD.matcher(name);
        if (custom.matches()) {
            return "Cf " + custom.group(1);
        }
        var words = snake(name).replace('_', ' ').strip();
        var bare = words.endsWith(" id") ? words.substring(0, words.length() - 3) : words;
        return bare.isEmpty() ? bare : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }
}
