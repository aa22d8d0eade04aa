package org.openprojectmcp.sandbox.workpackages.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.openprojectmcp.sandbox.state.State;

/**
 * Which work package has to wait for which: followers for their predecessors, parents for what is below them, and what is below a
 * follower for what the follower waits for.
 */
public final class Precedence {
    private final State state;

    public Precedence(State state) {
        this.state = state;
    }

    /** Whether a work package waits for another one or for something below it, directly or through others. */
    public boolean waits(int id, int forId) {
        var left = new ArrayDeque<Integer>();
        addPredecessors(id, left);
        state.indexes().children(id).forEach(child -> left.add(child.id()));
        return reaches(left, withDescendants(forId));
    }

    /** Whether a work package comes after another one itself, not only with something below it. */
    public boolean follows(int id, int otherId) {
        var left = new ArrayDeque<Integer>();
        addPredecessors(id, left);
        return reaches(left, Set.of(otherId));
    }

    private boolean reaches(Deque<Integer> left, Set<Integer> awaited) {
        var seen = new HashSet<Integer>();
        while (!left.isEmpty()) {
            var at = left.pop();
            if (awaited.contains(at)) {
                return true;
            }
            if (seen.add(at)) {
                addPredecessors(at, left);
                state.indexes().children(at).forEach(child -> left.add(child.id()));
            }
        }
        return false;
    }

    /** Whether one of two work packages is above the other, or they are the same. */
    public boolean lineal(int one, int other) {
        return above(one, other) || above(other, one);
    }

    /** Whether a work package is above another one, or the same. */
    public boolean above(int upper, int id) {
        for (var at = state.workPackages().find(id);
                at != null;
                at = state.workPackages().find(at.parentId())) {
            if (at.id() == upper) {
                return true;
            }
        }
        return false;
    }

    /** What a work package and those above it follow. */
    private void addPredecessors(int id, Deque<Integer> found) {
        for (var at = state.workPackages().find(id);
                at != null;
                at = state.workPackages().find(at.parentId())) {
            for (var relation : state.indexes().relationsOf(at.id())) {
                if (relation.type().equals("follows") && relation.fromId() == at.id()) {
                    found.add(relation.toId());
                }
            }
        }
    }

    private Set<Integer> withDescendants(int id) {
        var ids = new HashSet<Integer>();
        var left = new ArrayDeque<Integer>();
        left.add(id);
        while (!left.isEmpty()) {
            var at = left.pop();
            if (ids.add(at)) {
                state.indexes().children(at).forEach(child -> left.add(child.id()));
            }
        }
        return ids;
    }
}
