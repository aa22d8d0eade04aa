package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.openprojectmcp.sandbox.model.RelationType;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;

/** The filters named after kinds of relations: rows that stand in the relation to a given work package. */
final class Relatives {
    /** The filters' names with their labels. */
    static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("relates", "related to"),
            Map.entry("follows", "follows"),
            Map.entry("precedes", "precedes"),
            Map.entry("duplicates", "duplicates"),
            Map.entry("duplicated", "duplicated by"),
            Map.entry("blocks", "blocks"),
            Map.entry("blocked", "blocked by"),
            Map.entry("includes", "includes"),
            Map.entry("partof", "part of"),
            Map.entry("requires", "requires"),
            Map.entry("required", "Required"));

    private Relatives() {}

    /** The ids that a row stands in a relation to. */
    static Collection<Integer> of(State state, WorkPackage row, String name) {
        var type = Objects.requireNonNull(RelationType.named(name), name);
        var forwards = type.key().equals(name);
        var either = type == RelationType.RELATES;
        return state.indexes().relationsOf(row.id()).stream()
                .filter(relation -> relation.type().equals(type.key()))
                .filter(relation -> either || (relation.fromId() == row.id()) == forwards)
                .map(relation -> relation.fromId() == row.id() ? relation.toId() : relation.fromId())
                .toList();
    }
}
