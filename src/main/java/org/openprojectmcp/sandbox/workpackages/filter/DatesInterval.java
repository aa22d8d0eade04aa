package org.openprojectmcp.sandbox.workpackages.filter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.Strategy;

/** The filter for work packages whose span touches an interval. */
final class DatesInterval {
    private DatesInterval() {}

    static FilterField<WorkPackage> filter() {
        return new FilterField<>(
                "Date range",
                Strategy.DATE_INTERVAL,
                (clause, context) -> {
                    var from = side(clause.values(), 0);
                    var to = side(clause.values(), 1);
                    return row -> touches(row, from, to);
                },
                (value, context) -> true);
    }

    private static boolean touches(WorkPackage row, @Nullable LocalDate from, @Nullable LocalDate to) {
        var start = row.date(Attribute.START_DATE);
        var due = row.date(Attribute.DUE_DATE);
        var first = start == null ? due : start;
        var last = due == null ? start : due;
        return first != null
                && last != null
                && (from == null || !last.isBefore(from))
                && (to == null || !first.isAfter(to));
    }

    private static @Nullable LocalDate side(List<String> values, int at) {
        return values.size() <= at || values.get(at).isEmpty() ? null : LocalDate.parse(values.get(at));
    }
}
