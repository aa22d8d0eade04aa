package org.openprojectmcp.sandbox.relations;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.definition.RelationType;
import org.openprojectmcp.sandbox.workpackages.change.WorkPackageWriter;

/** Saves relations, and lets followers move. */
final class RelationWriter {
    private final Instance instance;
    private final WorkPackageWriter workPackages;

    RelationWriter(Instance instance, Caller caller) {
        this.instance = instance;
        this.workPackages = new WorkPackageWriter(instance, caller);
    }

    Relation create(RelationDraft draft) {
        var first = draft.type() == RelationType.FOLLOWS && !follows(draft.fromId());
        var added = instance.state().relations().insert(draft::row);
        if (draft.type() == RelationType.FOLLOWS) {
            workPackages.follows(added.fromId(), first);
        }
        return added;
    }

    /** A follower whose relation becomes another kind keeps its dates and stays automatic. */
    Relation update(Relation before, RelationDraft draft) {
        var first = draft.type() == RelationType.FOLLOWS && !follows(draft.fromId());
        var after = draft.row(before.id());
        instance.state().relations().put(after);
        if (draft.type() == RelationType.FOLLOWS) {
            workPackages.follows(after.fromId(), first);
        }
        return after;
    }

    void delete(Relation relation) {
        instance.state().relations().remove(relation.id());
        if (relation.type().equals(RelationType.FOLLOWS.key())) {
            workPackages.released(relation.fromId());
        }
    }

    private boolean follows(int id) {
        return instance.state().indexes().relationsOf(id).stream()
                .anyMatch(r -> r.type().equals(RelationType.FOLLOWS.key()) && r.fromId() == id);
    }
}
