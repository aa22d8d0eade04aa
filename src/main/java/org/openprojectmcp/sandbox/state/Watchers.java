package org.openprojectmcp.sandbox.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Who watches which work package. */
public final class Watchers {
    private final Map<Integer, NavigableSet<Integer>> users = new HashMap<>();

    private final Changes changes;

    Watchers(Changes changes) {
        this.changes = changes;
    }

    /** The ids of who watches a work package. */
    public NavigableSet<Integer> of(int workPackageId) {
        return Collections.unmodifiableNavigableSet(users.getOrDefault(workPackageId, Collections.emptyNavigableSet()));
    }

    /** Adds a watcher; false when it watched already. */
    public boolean add(int workPackageId, int userId) {
        changes.count();
        return users.computeIfAbsent(workPackageId, id -> new TreeSet<>()).add(userId);
    }

    /** Takes a watcher away; false when it did not watch. */
    public boolean remove(int workPackageId, int userId) {
        changes.count();
        return users.containsKey(workPackageId) && users.get(workPackageId).remove(userId);
    }

    /** Forgets a work package. */
    public void forget(int workPackageId) {
        changes.count();
        users.remove(workPackageId);
    }
}
