package org.openprojectmcp.sandbox.workpackages;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;

/**
 * What a parent shows of its descendants; nothing for a row without children.
 *
 * @param work own work and that of all descendants, in hours
 * @param remaining own remaining work and that of all descendants, in hours
 * @param percent the share of that work that is done
 */
public record DerivedValues(
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable Double work,
        @Nullable Double remaining,
        @Nullable Integer percent) {
    private static final DerivedValues NONE = new DerivedValues(null, null, null, null, null);

    /** The values of a row as the tables stand. */
    public static DerivedValues of(WorkPackage row, State state) {
        var children = state.indexes().children(row.id());
        if (children.isEmpty()) {
            return NONE;
        }
        var sums = new Sums();
        sums.add(row);
        var left = new ArrayDeque<>(children);
        while (!left.isEmpty()) {
            var descendant = left.pop();
            sums.add(descendant);
            sums.span(descendant.date(Attribute.START_DATE));
            sums.span(descendant.date(Attribute.DUE_DATE));
            left.addAll(state.indexes().children(descendant.id()));
        }
        return new DerivedValues(sums.start, sums.due, sums.work, sums.remaining, sums.percent());
    }

    /** Whether work, remaining work and percentage are the same. */
    public boolean sameProgress(DerivedValues other) {
        return Objects.equals(work, other.work)
                && Objects.equals(remaining, other.remaining)
                && Objects.equals(percent, other.percent);
    }

    private static final class Sums {
        private @Nullable LocalDate start;
        private @Nullable LocalDate due;
        private @Nullable Double work;
        private @Nullable Double remaining;

        void add(WorkPackage row) {
            work = sum(work, row.hours(Attribute.ESTIMATED_HOURS));
            remaining = sum(remaining, row.hours(Attribute.REMAINING_HOURS));
        }

        void span(@Nullable LocalDate day) {
            if (day != null) {
                start = start == null || day.isBefore(start) ? day : start;
                due = due == null || day.isAfter(due) ? day : due;
            }
        }

        @Nullable
        Integer percent() {
            return work == null || remaining == null || work <= 0
                    ? null
                    : (Integer) (int) Math.round((work - remaining) * 100 / work);
        }

        private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
            return one == null ? other : other == null ? one : (Double) (one + other);
        }
    }
}
