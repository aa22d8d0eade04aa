package org.openprojectmcp.sandbox.query;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;

/** Which values filters take: words, or ids of what exists and can be seen. */
public final class Values {
    private Values() {}

    /** Only these words. */
    public static BiPredicate<String, FilterContext> oneOf(String... words) {
        return (value, context) -> Set.of(words).contains(value);
    }

    /**
     * The ids of what exists.
     *
     * @param find gives {@code null} for an id that nothing has
     */
    public static BiPredicate<String, FilterContext> existing(IntFunction<?> find) {
        return visible(find::apply, (caller, row) -> true);
    }

    /**
     * The ids of what exists and the caller sees.
     *
     * @param find gives {@code null} for an id that nothing has
     */
    public static <T> BiPredicate<String, FilterContext> visible(
            IntFunction<? extends @Nullable T> find, BiPredicate<Caller, T> visible) {
        return (value, context) -> {
            var row = value.matches("\\d{1,9}") ? find.apply(Integer.parseInt(value)) : null;
            return row != null && visible.test(context.caller(), row);
        };
    }
}
