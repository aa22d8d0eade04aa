package org.openprojectmcp.sandbox.workpackages.draft;

import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.workpackages.schedule.Precedence;

/** The rules on parents. */
final class ParentRules {
    private ParentRules() {}

    static List<Violation> broken(Instance instance, Draft draft, Caller caller) {
        var violations = new ArrayList<Violation>();
        var state = instance.state();
        var parent = state.workPackages().find(draft.row().parentId());
        if (parent == null || !draft.changed(Attribute.PARENT)) {
            return violations;
        }
        if (!instance.access().allowed(caller, "view_work_packages", parent.projectId())) {
            add(violations, "Parent does not exist.");
            return violations;
        }
        var itself = parent.id() == draft.row().id();
        if (state.types().get(itself ? draft.row().typeId() : parent.typeId()).milestone()) {
            add(violations, "Parent cannot be a milestone.");
        }
        if (itself) {
            add(violations, "Parent cannot be assigned to itself.");
        } else if (circular(instance, parent.id(), draft.row().id())) {
            add(violations, "Parent A work package cannot be linked to one of its subtasks.");
        }
        var otherProject = draft.row().value(Attribute.PROJECT) instanceof Integer id && id != parent.projectId();
        if (otherProject && !state.settings().crossProjectRelations()) {
            add(violations, "Parent cannot be in another project.");
        }
        return violations;
    }

    /** Whether a parent would be below its own child, or would come before or after it. */
    private static boolean circular(Instance instance, int parentId, int childId) {
        var precedence = new Precedence(instance.state());
        return childId != 0
                && (precedence.above(childId, parentId)
                        || precedence.follows(childId, parentId)
                        || precedence.follows(parentId, childId));
    }

    private static void add(List<Violation> violations, String message) {
        violations.add(Violation.constraint("parent", message));
    }
}
