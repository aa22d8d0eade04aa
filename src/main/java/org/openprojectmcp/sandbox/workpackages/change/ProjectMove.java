package org.openprojectmcp.sandbox.workpackages.change;

import java.util.ArrayDeque;
import java.util.List;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.draft.MoveDerivation;

/** What goes along when a work package moves to another project: all that is below it, and the time that was logged on each. */
final class ProjectMove {
    private final State state;
    private final Saver saver;

    ProjectMove(State state, Saver saver) {
        this.state = state;
        this.saver = saver;
    }

    /** Lets the rest follow a work package that has been saved in its new project. */
    void follow(WorkPackage moved) {
        var left = new ArrayDeque<>(List.of(moved));
        while (!left.isEmpty()) {
            var at = left.pop();
            for (var entry : List.copyOf(state.indexes().timeEntriesOf(at.id()))) {
                state.timeEntries().put(entry.inProject(moved.projectId()));
            }
            for (var child : List.copyOf(state.indexes().children(at.id()))) {
                left.add(child);
                if (child.projectId() != moved.projectId()) {
                    saver.save(MoveDerivation.moved(child, moved.projectId(), state));
                }
            }
        }
    }
}
