package org.openprojectmcp.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be written for an argument, the best first.
 *
 * @param values at most {@value #MOST}
 * @param total how many there are in all, if that is known
 * @param hasMore whether there are more than {@code values}
 */
public record Completion(List<String> values, @Nullable Integer total, boolean hasMore) {

    /** As many values as the protocol allows in one answer. */
    public static final int MOST = 100;

    /** Nothing is known that could be written. */
    public static final Completion EMPTY = of(List.of(), true);

    public Completion {
        values = List.copyOf(values);
    }

    /**
     * The first of {@code all}.
     *
     * @param complete whether there are no more than these
     */
    public static Completion of(List<String> all, boolean complete) {
        return new Completion(
                all.subList(0, Math.min(all.size(), MOST)),
                complete ? all.size() : null,
                !complete || all.size() > MOST);
    }
}
