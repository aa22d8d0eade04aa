package org.openprojectmcp.sandbox.relations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.definition.RelationType;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;
import org.openprojectmcp.sandbox.workpackages.schedule.Precedence;

/** The rules on relations: one a pair, no circles, both ends editable. */
final class RelationRules {
    private static final Text NO_EDIT = Text.of("error.relation_not_editable");
    private static final Violation CIRCULAR = Violation.constraint("base", Text.of("error.circular_relation"));

    private final Instance instance;
    private final State state;

    RelationRules(Instance instance) {
        this.instance = instance;
        this.state = instance.state();
    }

    /** The rules that a draft breaks. */
    List<Violation> broken(RelationDraft draft, Caller caller) {
        var violations = new ArrayList<Violation>();
        var fromExists = exists(draft.fromId(), caller);
        var toExists = exists(draft.toId(), caller);
        if (!fromExists || !toExists) {
            violations.add(Violation.constraint(toExists ? "from" : "to", Text.of("error.related_missing")));
            return violations;
        }
        if (between(draft, draft.fromId(), draft.toId())) {
            violations.add(Violation.constraint("to", Text.of("error.taken", Text.of("label.related_work_package"))));
        }
        if (!manages(draft.fromId(), caller)) {
            violations.add(Violation.constraint("from", NO_EDIT));
        }
        if (!manages(draft.toId(), caller)) {
            violations.add(Violation.constraint("to", NO_EDIT));
        }
        if (circular(draft)) {
            violations.add(CIRCULAR);
        }
        if (draft.type() == null) {
            violations.add(Violation.constraint("type", Text.of("error.not_allowed", Text.of("label.relation_type"))));
        }
        return violations;
    }

    /** Whether the caller may manage relations of a work package. */
    boolean manages(int workPackageId, Caller caller) {
        var row = state.workPackages().get(workPackageId);
        return instance.access().allowed(caller, "manage_work_package_relations", row.projectId());
    }

    private boolean circular(RelationDraft draft) {
        if (draft.fromId() == draft.toId()
                || between(draft, draft.fromId(), draft.toId())
                || between(draft, draft.toId(), draft.fromId())) {
            return true;
        }
        if (draft.type() == RelationType.FOLLOWS) {
            var precedence = new Precedence(state);
            return precedence.lineal(draft.fromId(), draft.toId()) || precedence.waits(draft.toId(), draft.fromId());
        }
        return draft.type() != null
                && draft.type() != RelationType.RELATES
                && reaches(draft.toId(), draft.fromId(), draft.type());
    }

    /** Whether relations of a type lead from one work package to another, all in their direction. */
    private boolean reaches(int fromId, int toId, RelationType type) {
        var seen = new HashSet<Integer>();
        var left = new ArrayDeque<>(List.of(fromId));
        while (!left.isEmpty()) {
            var at = left.pop();
            if (at == toId) {
                return true;
            }
            if (seen.add(at)) {
                state.indexes().relationsOf(at).stream()
                        .filter(relation ->
                                relation.fromId() == at && relation.type().equals(type.key()))
                        .forEach(relation -> left.add(relation.toId()));
            }
        }
        return false;
    }

    private boolean between(RelationDraft draft, int fromId, int toId) {
        return state.indexes().relationsOf(fromId).stream()
                .anyMatch(r -> r.id() != draft.id() && r.fromId() == fromId && r.toId() == toId);
    }

    private boolean exists(int id, Caller caller) {
        var row = state.workPackages().find(id);
        return row != null && WorkPackages.visible(instance, caller, row);
    }
}
