package org.openprojectmcp.sandbox.workpackages.change;

import static org.openprojectmcp.sandbox.model.Attribute.IGNORE_NON_WORKING_DAYS;
import static org.openprojectmcp.sandbox.model.Attribute.SCHEDULE_MANUALLY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.DerivedValues;

/** The rows above a work package, remembered as they were before a change, so that it shows which of them the change concerns. */
final class Family {
    private final State state;
    private final Map<Integer, DerivedValues> before = new LinkedHashMap<>();

    Family(State state) {
        this.state = state;
    }

    /** Remembers a row, unless it is new, and all rows above it and above another one that it will be put under. */
    Family remember(@Nullable WorkPackage row, @Nullable Integer newParentId) {
        for (var at = row; at != null; at = state.workPackages().find(at.parentId())) {
            before.put(at.id(), DerivedValues.of(at, state));
        }
        for (var at = state.workPackages().find(newParentId);
                at != null;
                at = state.workPackages().find(at.parentId())) {
            before.putIfAbsent(at.id(), DerivedValues.of(at, state));
        }
        return this;
    }

    /** The remembered rows whose derived values or calendar are different now, with that calendar. */
    List<WorkPackage> concerned() {
        var concerned = new ArrayList<WorkPackage>();
        before.forEach((id, values) -> {
            var row = state.workPackages().find(id.intValue());
            if (row != null) {
                var now = withCalendarOfChildren(row);
                if (!now.equals(row) || !values.sameProgress(DerivedValues.of(row, state))) {
                    concerned.add(now);
                }
            }
        });
        return concerned;
    }

    /** The rows, among those remembered, that must be scheduled another way because children came or went. */
    List<WorkPackage> switched(@Nullable Integer oldParentId, @Nullable Integer newParentId) {
        var switched = new ArrayList<WorkPackage>();
        var left = state.workPackages().find(oldParentId);
        if (left != null && !left.flag(SCHEDULE_MANUALLY) && !automatic(left)) {
            switched.add(left.with(SCHEDULE_MANUALLY, true));
        }
        var joined = state.workPackages().find(newParentId);
        if (joined != null
                && joined.flag(SCHEDULE_MANUALLY)
                && state.indexes().children(joined.id()).size() == 1) {
            switched.add(joined.with(SCHEDULE_MANUALLY, false));
        }
        return switched;
    }

    /** Whether a row can be scheduled automatically: it has children or predecessors. */
    boolean automatic(WorkPackage row) {
        return !state.indexes().children(row.id()).isEmpty()
                || state.indexes().relationsOf(row.id()).stream()
                        .anyMatch(r -> r.type().equals("follows") && r.fromId() == row.id());
    }

    private WorkPackage withCalendarOfChildren(WorkPackage row) {
        var children = state.indexes().children(row.id());
        var becomesAutomatic = children.size() == 1 && row.flag(SCHEDULE_MANUALLY);
        if (children.isEmpty() || (row.flag(SCHEDULE_MANUALLY) && !becomesAutomatic)) {
            return row;
        }
        return row.with(
                IGNORE_NON_WORKING_DAYS, children.stream().anyMatch(child -> child.flag(IGNORE_NON_WORKING_DAYS)));
    }
}
