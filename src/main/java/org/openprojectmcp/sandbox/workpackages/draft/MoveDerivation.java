package org.openprojectmcp.sandbox.workpackages.draft;

import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.SharedVersions;

/** What cannot stay when a work package gets another project or type: links into the old project, and a status the type does not have. */
public final class MoveDerivation {
    private final Draft draft;
    private final State state;

    private MoveDerivation(Draft draft, State state) {
        this.draft = draft;
        this.state = state;
    }

    /** A work package in another project, without the links and fields that it does not have there. */
    public static WorkPackage moved(WorkPackage row, int projectId, State state) {
        var draft = Draft.updating(row);
        draft.set(Attribute.PROJECT, projectId);
        derive(draft, state);
        TypeDerivation.derive(draft, state);
        return draft.row();
    }

    static void derive(Draft draft, State state) {
        var derivation = new MoveDerivation(draft, state);
        var project = state.projects().find(draft.row().integer(Attribute.PROJECT));
        if (draft.isNew() || project == null) {
            return;
        }
        if (draft.changed(Attribute.PROJECT)) {
            derivation.version(project);
            derivation.category(project);
            derivation.budget();
            derivation.parent();
            derivation.type(project);
        }
        if (draft.changed(Attribute.TYPE)) {
            derivation.status();
        }
    }

    private void version(Project project) {
        var version = state.versions().find(draft.row().integer(Attribute.VERSION));
        if (version != null && !draft.given(Attribute.VERSION) && !SharedVersions.reaches(version, project, state)) {
            draft.set(Attribute.VERSION, null);
        }
    }

    /** A category is replaced by the one that has its name in the new project. */
    private void category(Project project) {
        var category = state.categories().find(draft.row().integer(Attribute.CATEGORY));
        if (category != null && !draft.given(Attribute.CATEGORY)) {
            draft.set(
                    Attribute.CATEGORY,
                    state.indexes().categoriesOf(project.id()).stream()
                            .filter(other -> other.name().equals(category.name()))
                            .map(Category::id)
                            .findFirst()
                            .orElse(null));
        }
    }

    private void budget() {
        if (!draft.given(Attribute.BUDGET)) {
            draft.set(Attribute.BUDGET, null);
        }
    }

    private void parent() {
        if (!draft.given(Attribute.PARENT) && !state.settings().crossProjectRelations()) {
            draft.set(Attribute.PARENT, null);
        }
    }

    private void type(Project project) {
        var type = draft.row().integer(Attribute.TYPE);
        if (!draft.given(Attribute.TYPE) && type != null && !project.typeIds().contains(type)) {
            draft.set(Attribute.TYPE, null);
            Defaults.fill(draft, state);
        }
    }

    private void status() {
        var type = draft.row().integer(Attribute.TYPE);
        var status = state.statuses().find(draft.row().integer(Attribute.STATUS));
        if (type == null
                || status == null
                || status.isDefault()
                || state.workflow().knows(type, status.id())) {
            return;
        }
        state.statuses().all().stream()
                .filter(Status::isDefault)
                .findFirst()
                .ifPresent(standard -> draft.set(Attribute.STATUS, standard.id()));
    }
}
