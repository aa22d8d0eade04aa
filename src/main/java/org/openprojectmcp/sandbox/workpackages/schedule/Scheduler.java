package org.openprojectmcp.sandbox.workpackages.schedule;

import static org.openprojectmcp.sandbox.model.Attribute.DUE_DATE;
import static org.openprojectmcp.sandbox.model.Attribute.DURATION;
import static org.openprojectmcp.sandbox.model.Attribute.IGNORE_NON_WORKING_DAYS;
import static org.openprojectmcp.sandbox.model.Attribute.SCHEDULE_MANUALLY;
import static org.openprojectmcp.sandbox.model.Attribute.START_DATE;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;

/**
 * Moves what is scheduled automatically: followers after their predecessors, parents around their children. Nothing is saved; the
 * moved rows are handed back.
 */
public final class Scheduler {
    private static final int ROUNDS_PER_ROW = 50;

    private final State state;
    private final WorkDays days;
    private final Map<Integer, WorkPackage> moved = new LinkedHashMap<>();

    /** A scheduler for one change. */
    public Scheduler(State state) {
        this.state = state;
        this.days = new WorkDays(state);
    }

    /** Takes a row into account as it is about to be, for instance switched to automatic. */
    public Scheduler with(WorkPackage row) {
        moved.put(row.id(), row);
        return this;
    }

    /** The rows that come to differ from the tables once some rows have changed. */
    public Collection<WorkPackage> follow(Collection<Integer> changed) {
        var queue = new ArrayDeque<>(changed);
        changed.forEach(id -> queue.addAll(dependents(id)));
        var rounds = 0;
        while (!queue.isEmpty()
                && rounds++ < ROUNDS_PER_ROW * Math.max(20, state.workPackages().size())) {
            var row = row(queue.poll());
            var scheduled = row == null || row.flag(SCHEDULE_MANUALLY) ? row : scheduled(row);
            if (scheduled != null && !scheduled.equals(row)) {
                moved.put(scheduled.id(), scheduled);
                queue.addAll(dependents(scheduled.id()));
            }
        }
        return moved.values().stream()
                .filter(row -> !row.equals(state.workPackages().find(row.id())))
                .toList();
    }

    /**
     * The soonest day an automatic row may start because of its predecessors and those of the automatic rows above it, {@code null}
     * without a dated one. What is above a manual row does not reach below it.
     */
    public @Nullable LocalDate soonestStart(WorkPackage row) {
        LocalDate soonest = null;
        var guard = 0;
        for (var at = row; at != null && guard++ < 100; at = automaticParent(at)) {
            for (var relation : predecessors(at.id())) {
                var predecessor = row(relation.toId());
                var start = predecessor == null ? null : startAfter(predecessor, relation);
                if (start != null && (soonest == null || start.isAfter(soonest))) {
                    soonest = start;
                }
            }
        }
        return soonest;
    }

    private @Nullable WorkPackage automaticParent(WorkPackage row) {
        var parent = row(row.parentId());
        return parent == null || parent.flag(SCHEDULE_MANUALLY) ? null : parent;
    }

    private @Nullable LocalDate startAfter(WorkPackage predecessor, Relation relation) {
        var due = predecessor.date(DUE_DATE);
        var end = due == null ? predecessor.date(START_DATE) : due;
        return end == null ? null : days.after(end, relation.lag() == null ? 0 : relation.lag());
    }

    private WorkPackage scheduled(WorkPackage row) {
        var children = state.indexes().children(row.id()).stream()
                .map(child -> moved.getOrDefault(child.id(), child))
                .toList();
        return children.isEmpty() ? afterPredecessors(row) : aroundChildren(row, children);
    }

    private WorkPackage afterPredecessors(WorkPackage row) {
        var soonest = soonestStart(row);
        if (soonest == null) {
            return row;
        }
        var all = row.flag(IGNORE_NON_WORKING_DAYS);
        var start = days.soonest(soonest, all);
        var duration = row.integer(DURATION);
        if (duration != null) {
            return row.with(START_DATE, start).with(DUE_DATE, days.due(start, duration, all));
        }
        var due = row.date(DUE_DATE);
        return due == null ? row.with(START_DATE, start) : span(row, start, due.isBefore(start) ? start : due);
    }

    private WorkPackage aroundChildren(WorkPackage row, List<WorkPackage> children) {
        LocalDate first = null;
        LocalDate last = null;
        for (var child : children) {
            for (var day : dates(child)) {
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        var all = children.stream().anyMatch(child -> child.flag(IGNORE_NON_WORKING_DAYS));
        var calendar = row.with(IGNORE_NON_WORKING_DAYS, all);
        if (first == null || last == null) {
            return calendar.with(START_DATE, null).with(DUE_DATE, null).with(DURATION, null);
        }
        return span(calendar, first, last);
    }

    private WorkPackage span(WorkPackage row, LocalDate start, LocalDate due) {
        return row.with(START_DATE, start)
                .with(DUE_DATE, due)
                .with(DURATION, days.duration(start, due, row.flag(IGNORE_NON_WORKING_DAYS)));
    }

    private static List<LocalDate> dates(WorkPackage row) {
        var dates = new ArrayList<LocalDate>();
        for (var attribute : List.<Attribute>of(START_DATE, DUE_DATE)) {
            var date = row.date(attribute);
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    private List<Integer> dependents(int id) {
        var dependents = new ArrayList<Integer>();
        var row = row(id);
        if (row != null && row.parentId() != null) {
            dependents.add(row.parentId());
        }
        state.indexes().children(id).forEach(child -> dependents.add(child.id()));
        for (var relation : state.indexes().relationsOf(id)) {
            if (relation.type().equals("follows") && relation.toId() == id) {
                dependents.add(relation.fromId());
            }
        }
        return dependents;
    }

    private List<Relation> predecessors(int id) {
        return state.indexes().relationsOf(id).stream()
                .filter(relation -> relation.type().equals("follows") && relation.fromId() == id)
                .toList();
    }

    private @Nullable WorkPackage row(@Nullable Integer id) {
        if (id == null) {
            return null;
        }
        var changed = moved.get(id);
        return changed == null ? state.workPackages().find(id.intValue()) : changed;
    }
}
