package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.RelationType;
import org.openprojectmcp.sandbox.state.State;

/** The filters named after kinds of relations: rows that stand in the relation to a given work package. */
final class Relatives {
    /** The filters' names with their labels. */
    static final Map<String, Text> KINDS = Map.ofEntries(
            Map.entry("relates", Text.of("label.related_to")),
            Map.entry("follows", Text.of("label.follows")),
            Map.entry("precedes", Text.of("label.precedes")),
            Map.entry("duplicates", Text.of("label.duplicates")),
            Map.entry("duplicated", Text.of("label.duplicated_by")),
            Map.entry("blocks", Text.of("label.blocks")),
            Map.entry("blocked", Text.of("label.blocked_by")),
            Map.entry("includes", Text.of("label.includes")),
            Map.entry("partof", Text.of("label.part_of")),
            Map.entry("requires", Text.of("label.requires")),
            Map.entry("required", Text.of("label.required")));

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
