package org.openprojectmcp.sandbox.workpackages.draft;

import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;

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
            add(violations, Text.of("error.missing", Text.of("label.parent")));
            return violations;
        }
        var itself = parent.id() == draft.row().id();
        if (state.types().get(itself ? draft.row().typeId() : parent.typeId()).milestone()) {
            add(violations, Text.of("error.parent_milestone"));
        }
        if (itself) {
            add(violations, Text.of("error.own_parent"));
        } else if (below(instance, parent.id(), draft.row().id())) {
            add(violations, Text.of("error.circular_parent"));
        }
        var otherProject = draft.row().value(Attribute.PROJECT) instanceof Integer id && id != parent.projectId();
        if (otherProject && !state.settings().crossProjectRelations()) {
            add(violations, Text.of("error.parent_elsewhere"));
        }
        return violations;
    }

    /** Whether a work package is below another one. */
    private static boolean below(Instance instance, int id, int upperId) {
        var at = instance.state().workPackages().find(id);
        while (at != null) {
            if (at.id() == upperId) {
                return true;
            }
            at = instance.state().workPackages().find(at.parentId());
        }
        return false;
    }

    private static void add(List<Violation> violations, Text message) {
        violations.add(Violation.constraint("parent", message));
    }
}
