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
import org.openprojectmcp.sandbox.language.Text;

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

    private final boolean prefixed;
    private final Map<String, FilterField<T>> fields = new LinkedHashMap<>();

    /** Filters whose faults are those of an attribute that is called filters. */
    public FilterSet() {
        this(true);
    }

    private FilterSet(boolean prefixed) {
        this.prefixed = prefixed;
    }

    /** Filters whose faults stand for themselves, as those of work packages do. */
    public static <T> FilterSet<T> unprefixed() {
        return new FilterSet<>(false);
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
        refuse(faults(clauses, context));
        var tests = new ArrayList<Predicate<T>>();
        for (var clause : clauses) {
            var field = find(clause.name());
            if (field != null) {
                tests.add(field.test().of(clause, context));
            }
        }
        return tests.stream().reduce(Predicate::and).orElse(row -> true);
    }

    /**
     * The clauses as queries of work packages heed them: of several that mean the same filter, the first one's place with what the last one
     * says.
     */
    public List<Clause> lastOfEach(List<Clause> clauses) {
        var last = new LinkedHashMap<Object, Clause>();
        for (var clause : clauses) {
            var field = find(clause.name());
            last.put(field == null ? clause.name() : field, clause);
        }
        return List.copyOf(last.values());
    }

    /** What is wrong with clauses, without the beginning that messages of this list have. */
    public List<Text> faults(List<Clause> clauses, FilterContext context) {
        var faults = new ArrayList<Text>();
        for (var clause : clauses) {
            var field = find(clause.name());
            if (field == null) {
                faults.add(Text.of("filter.unknown", Text.verbatim(humanized(clause.name()))));
            } else {
                check(field, clause, context, faults);
            }
        }
        return faults;
    }

    /** The clauses that break no rule. */
    public List<Clause> valid(List<Clause> clauses, FilterContext context) {
        return clauses.stream()
                .filter(clause -> faults(List.of(clause), context).isEmpty())
                .toList();
    }

    private void refuse(List<Text> faults) {
        if (faults.size() == 1) {
            throw ApiError.invalidQuery(message(faults.get(0)));
        }
        if (!faults.isEmpty()) {
            throw ApiError.multiple(faults.stream()
                    .map(fault -> ApiError.body("InvalidQuery", message(fault)))
                    .collect(Collectors.toList()));
        }
    }

    private Text message(Text fault) {
        return prefixed ? Text.of("filter.fault", fault) : fault;
    }

    private @Nullable FilterField<T> find(String name) {
        var snake = snake(name);
        var field = fields.get(snake);
        if (field == null && snake.endsWith("_id")) {
            return fields.get(snake.substring(0, snake.length() - 3));
        }
        return field == null ? fields.get(snake + "_id") : field;
    }

    private void check(FilterField<T> field, Clause clause, FilterContext context, List<Text> faults) {
        if (!field.strategy().operators().contains(clause.operator())) {
            faults.add(Text.of("filter.operator_not_allowed", field.label()));
        } else if (!Strategy.valueless(clause.operator())) {
            checkValues(field, clause, context, faults);
        }
    }

    private void checkValues(FilterField<T> field, Clause clause, FilterContext context, List<Text> faults) {
        var values = clause.values();
        var strategy = field.strategy();
        if (values.stream().allMatch(String::isBlank)) {
            faults.add(Text.of("error.blank", field.label()));
        } else if (strategy.dated()) {
            checkDates(field, clause, faults);
        } else if (strategy == Strategy.INTEGER || strategy == Strategy.FLOAT) {
            if (!values.stream().allMatch(v -> number(v, strategy))) {
                faults.add(Text.of(
                        strategy == Strategy.FLOAT ? "error.not_a_number" : "error.not_an_integer", field.label()));
            }
        } else if (!values.stream().allMatch(v -> field.allowed().test(v, context))) {
            faults.add(Text.of("filter.invalid_values", field.label()));
        }
    }

    private void checkDates(FilterField<T> field, Clause clause, List<Text> faults) {
        var exact = clause.operator().equals("=d") || clause.operator().equals("<>d");
        for (var value : clause.values()) {
            if (exact && !value.isEmpty() && !DATE.matcher(value).matches()) {
                faults.add(Text.of("error.not_a_date", field.label()));
                return;
            }
            if (!exact && !WHOLE.matcher(value).matches()) {
                faults.add(Text.of("error.not_an_integer", field.label()));
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
