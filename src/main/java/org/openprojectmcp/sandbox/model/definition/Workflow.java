package org.openprojectmcp.sandbox.model.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which status may follow which, by role and type. */
public final class Workflow {
    private final Map<Key, Set<Integer>> next = new HashMap<>();

    private record Key(int role, int type, int from) {}

    /** Allows a step. */
    public void allow(int roleId, int typeId, int fromId, int toId) {
        next.computeIfAbsent(new Key(roleId, typeId, fromId), k -> new HashSet<>())
                .add(toId);
    }

    /** Whether work packages of a type can have a status: some role may go there or leave it. */
    public boolean knows(int typeId, int statusId) {
        return next.entrySet().stream()
                .filter(step -> step.getKey().type() == typeId)
                .anyMatch(step ->
                        step.getKey().from() == statusId || step.getValue().contains(statusId));
    }

    /** The statuses a role may go to. */
    public Set<Integer> next(int roleId, int typeId, int fromId) {
        return next.getOrDefault(new Key(roleId, typeId, fromId), Set.of());
    }
}
