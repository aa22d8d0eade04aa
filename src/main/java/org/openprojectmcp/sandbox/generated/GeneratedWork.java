package org.openprojectmcp.sandbox.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.RelationType;
import org.openprojectmcp.sandbox.state.State;

/**
 * Makes the work of one project: sections, each a summary task whose tasks follow one another, some of them side by side, up to a
 * milestone. What lies in the past is done, what lies around today is under way.
 */
final class GeneratedWork {
    private static final int EARLIEST = -250;
    private static final int LATEST = 200;
    private static final int MOST_TASKS = 12;

    private final State state;
    private final GeneratedProject project;
    private final Random random;
    private final GeneratedRows rows;

    GeneratedWork(State state, GeneratedProject project, Random random, WorkingDays days) {
        this.state = state;
        this.project = project;
        this.random = random;
        this.rows = new GeneratedRows(state, project, random, days);
    }

    /** Adds so many work packages. */
    void add(int number) {
        var left = number;
        for (var section = 1; left > 0; section++) {
            var size = Math.min(left, 3 + random.nextInt(MOST_TASKS));
            addSection(section, size);
            left -= size;
        }
    }

    /** Adds a summary task with what is below it; too few for a tree are tasks on their own. */
    private void addSection(int number, int size) {
        var start = EARLIEST + random.nextInt(LATEST - EARLIEST);
        if (size < 3) {
            for (var i = 0; i < size; i++) {
                put(rows.task(nextId(), null, start, 1 + random.nextInt(5), true));
            }
            return;
        }
        var parent = nextId();
        var below = new ArrayList<WorkPackage>();
        var day = start;
        for (var i = 1; i < size - 1; i++) {
            var length = 1 + random.nextInt(8);
            var follows = !below.isEmpty() && random.nextInt(3) > 0;
            var from = follows ? day : start;
            below.add(rows.task(parent + i, parent, from, length, !follows));
            day = Math.max(day, from + length);
        }
        below.add(rows.milestone(parent + size - 1, parent, day, number));
        put(rows.summary(parent, start, day, number));
        below.forEach(this::put);
        relate(below);
    }

    private int nextId() {
        return state.workPackages().nextId();
    }

    private void put(WorkPackage row) {
        state.workPackages().put(row);
        state.watchers().add(row.id(), row.required(Attribute.AUTHOR));
        rows.past(row);
    }

    /** What is scheduled by its predecessors follows one of the tasks that end just before it begins. */
    private void relate(List<WorkPackage> below) {
        for (var row : below) {
            if (!row.flag(Attribute.SCHEDULE_MANUALLY)) {
                below.stream()
                        .filter(other -> endsBefore(other, row))
                        .max((one, other) -> compareEnd(one, other))
                        .ifPresent(before -> state.relations()
                                .insert(id ->
                                        new Relation(id, row.id(), before.id(), RelationType.FOLLOWS.key(), 0, null)));
            }
        }
        if (below.size() > 3 && random.nextInt(4) == 0) {
            var one = below.get(0).id();
            var other = GeneratedProject.any(below.subList(1, below.size() - 1), random)
                    .id();
            state.relations().insert(id -> new Relation(id, one, other, RelationType.RELATES.key(), null, null));
        }
    }

    private static boolean endsBefore(WorkPackage earlier, WorkPackage later) {
        var end = earlier.date(Attribute.DUE_DATE);
        var start = later.date(Attribute.START_DATE);
        return end != null && start != null && end.isBefore(start);
    }

    private static int compareEnd(WorkPackage one, WorkPackage other) {
        var first = one.date(Attribute.DUE_DATE);
        var second = other.date(Attribute.DUE_DATE);
        return first == null || second == null ? 0 : first.compareTo(second);
    }
}
