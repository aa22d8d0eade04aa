package org.openprojectmcp.sandbox.notifications;

import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.workpackages.change.History;

/**
 * Finishes what an instance that was filled a moment ago has not done yet: a work package without a history was just made by the
 * administrator, and whoever it is given to has still to be told.
 */
public final class Assignments {
    private final Instance instance;
    private final Notifier notifier;

    public Assignments(Instance instance) {
        this.instance = instance;
        this.notifier = new Notifier(instance);
    }

    /** Writes the missing histories, with the last ids that were counted, and tells who was given the work. */
    public void tell() {
        var state = instance.state();
        var fresh = state.workPackages().all().stream()
                .filter(row -> state.indexes().journalsOf(row.id()).isEmpty())
                .toList();
        var maker = state.principals().all().stream().filter(Principal::admin).findFirst();
        var id = state.journals().nextId() - fresh.size();
        if (maker.isEmpty() || id < 1) {
            return;
        }
        for (var row : fresh) {
            var journal = created(id++, row, maker.get());
            state.journals().put(journal);
            notifier.tellAssignees(row, journal);
        }
    }

    private static Journal created(int id, WorkPackage row, Principal maker) {
        return new Journal(
                id,
                row.id(),
                1,
                maker.id(),
                "",
                false,
                History.creation(row),
                Map.of(),
                row.createdAt(),
                row.createdAt());
    }
}
