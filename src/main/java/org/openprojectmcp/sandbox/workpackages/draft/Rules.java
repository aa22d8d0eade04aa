package org.openprojectmcp.sandbox.workpackages.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.people.People;
import org.openprojectmcp.sandbox.workpackages.Assignables;

/** The rules a draft must keep before it is saved: what must be there, what may be linked, what the caller may change. */
final class Rules {
    private static final Set<Attribute> PERMITTED_BY_ITSELF =
            EnumSet.of(Attribute.STATUS, Attribute.VERSION, Attribute.PARENT, Attribute.PROJECT);

    private final Instance instance;
    private final Draft draft;
    private final Caller caller;
    private final List<Violation> violations = new ArrayList<>();

    private Rules(Instance instance, Draft draft, Caller caller) {
        this.instance = instance;
        this.draft = draft;
        this.caller = caller;
    }

    /** The rules that a draft breaks. */
    static List<Violation> broken(Instance instance, Draft draft, Caller caller) {
        var rules = new Rules(instance, draft, caller);
        rules.subject();
        rules.present(Attribute.PROJECT);
        rules.present(Attribute.TYPE);
        rules.present(Attribute.STATUS);
        rules.present(Attribute.PRIORITY);
        var project = instance.state().projects().find(draft.row().integer(Attribute.PROJECT));
        if (project != null) {
            rules.permissions(project);
            rules.links(project);
        }
        rules.violations.addAll(DateRules.broken(instance.state(), draft));
        rules.violations.addAll(ProgressRules.broken(draft));
        rules.violations.addAll(ParentRules.broken(instance, draft, caller));
        rules.violations.addAll(CustomFieldRules.broken(instance, draft));
        return rules.violations;
    }

    private void subject() {
        var subject = draft.row().subject();
        if (subject.isBlank()) {
            broken(Attribute.SUBJECT, Text.of("error.blank", Text.of("label.subject")));
        } else if (subject.codePointCount(0, subject.length()) > 255) {
            broken(Attribute.SUBJECT, Text.of("error.too_long", Text.of("label.subject"), 255));
        }
    }

    private void present(Attribute attribute) {
        if (draft.row().value(attribute) == null) {
            broken(attribute, Text.of("error.blank", attribute.label()));
        }
    }

    private void permissions(Project project) {
        if (!draft.isNew() && !instance.access().allowed(caller, "edit_work_packages", project)) {
            rest();
        }
        if (givenNew(Attribute.VERSION) && !instance.access().allowed(caller, "assign_versions", project)) {
            violations.add(Violation.readOnly("version", Text.of("label.version")));
        }
        if (givenNew(Attribute.PARENT) && !instance.access().allowed(caller, "manage_subtasks", project)) {
            violations.add(Violation.readOnly("parent", Text.of("label.parent")));
        }
        if (!draft.isNew()
                && draft.changed(Attribute.PROJECT)
                && !instance.access().allowed(caller, "move_work_packages", project)) {
            violations.add(Violation.readOnly("project", Text.of("label.project")));
        }
    }

    /** Whoever may change only some things may not change the rest. */
    private void rest() {
        for (var attribute : Attribute.values()) {
            if (givenNew(attribute) && !PERMITTED_BY_ITSELF.contains(attribute)) {
                violations.add(Violation.readOnly(attribute.key(), attribute.label()));
            }
        }
        var status = givenNew(Attribute.STATUS);
        var project = draft.row().integer(Attribute.PROJECT);
        if (status && project != null && !instance.access().allowed(caller, "change_work_package_status", project)) {
            violations.add(Violation.readOnly("status", Text.of("label.status")));
        }
    }

    private boolean givenNew(Attribute attribute) {
        return draft.given(attribute) && draft.changed(attribute);
    }

    private void links(Project project) {
        var type = draft.row().integer(Attribute.TYPE);
        if (type != null && draft.changed(Attribute.TYPE) && !project.typeIds().contains(type)) {
            broken(Attribute.TYPE, Text.of("error.not_allowed", Text.of("label.type")));
        }
        if (type != null
                && draft.changed(Attribute.TYPE)
                && instance.state().types().get(type).milestone()
                && !instance.state().indexes().children(draft.row().id()).isEmpty()) {
            broken(Attribute.TYPE, Text.of("error.milestone_with_children"));
        }
        assignable(Attribute.ASSIGNEE, project, "error.not_assignable");
        assignable(Attribute.RESPONSIBLE, project, "error.not_accountable");
        status(project);
        category(project);
        budget(project);
        sprint(project);
        var version = draft.row().integer(Attribute.VERSION);
        if (version != null
                && draft.changed(Attribute.VERSION)
                && new Assignables(instance).versions(project).stream().noneMatch(v -> v.id() == version)) {
            broken(Attribute.VERSION, Text.of("error.not_allowed", Text.of("label.version")));
        }
    }

    private void sprint(Project project) {
        var sprint = instance.state().content().sprints().find(draft.row().integer(Attribute.SPRINT));
        var moved = draft.changed(Attribute.SPRINT) || draft.changed(Attribute.PROJECT);
        if (sprint != null && moved && sprint.projectId() != project.id()) {
            broken(Attribute.SPRINT, Text.of("error.not_allowed", Text.of("label.sprint")));
        }
    }

    private void assignable(Attribute attribute, Project project, String refusal) {
        var id = draft.row().integer(attribute);
        var principal = instance.state().principals().find(id);
        if (id != null
                && draft.changed(attribute)
                && (principal == null || !new People(instance).assignable(principal, project))) {
            broken(attribute, Text.of(refusal, attribute.label()));
        }
    }

    private void status(Project project) {
        var before = draft.before();
        var to = draft.row().integer(Attribute.STATUS);
        var type = draft.row().integer(Attribute.TYPE);
        if (before == null || to == null || type == null || !draft.changed(Attribute.STATUS)) {
            return;
        }
        if (!new Assignables(instance).transition(caller.principal(), project, type, before.statusId(), to)) {
            broken(Attribute.STATUS, Text.of("error.no_transition", Text.of("label.status")));
        }
    }

    private void budget(Project project) {
        var budget = instance.state().content().budgets().find(draft.row().integer(Attribute.BUDGET));
        if (budget != null && draft.changed(Attribute.BUDGET) && budget.projectId() != project.id()) {
            broken(Attribute.BUDGET, Text.of("error.not_allowed", Text.of("label.budget")));
        }
    }

    private void category(Project project) {
        var category = instance.state().categories().find(draft.row().integer(Attribute.CATEGORY));
        if (category != null
                && draft.changed(Attribute.CATEGORY)
                && !Objects.equals(category.projectId(), project.id())) {
            broken(Attribute.CATEGORY, Text.of("error.category_elsewhere"));
        }
    }

    private void broken(Attribute attribute, Text message) {
        violations.add(Violation.constraint(attribute.key(), message));
    }
}
