package org.openprojectmcp.sandbox.workpackages.draft;

import java.util.Comparator;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.definition.Priority;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.state.State;

/** What a new work package is when its creator does not say. */
final class Defaults {
    private Defaults() {}

    static void before(Draft draft, State state, int authorId) {
        draft.set(Attribute.AUTHOR, authorId);
        draft.set(Attribute.SCHEDULE_MANUALLY, true);
        draft.set(Attribute.IGNORE_NON_WORKING_DAYS, false);
        draft.set(Attribute.DESCRIPTION, "");
        fill(draft, state);
    }

    /** Fills what is still missing, also where the caller gave something unknown. */
    static void fill(Draft draft, State state) {
        if (draft.row().value(Attribute.STATUS) == null) {
            state.statuses().all().stream()
                    .filter(Status::isDefault)
                    .findFirst()
                    .ifPresent(status -> draft.set(Attribute.STATUS, status.id()));
        }
        if (draft.row().value(Attribute.PRIORITY) == null) {
            state.priorities().all().stream()
                    .filter(Priority::isDefault)
                    .findFirst()
                    .ifPresent(priority -> draft.set(Attribute.PRIORITY, priority.id()));
        }
        var project = state.projects().find(draft.row().integer(Attribute.PROJECT));
        if (draft.row().value(Attribute.TYPE) == null && project != null) {
            project.typeIds().stream()
                    .map(id -> state.types().get(id))
                    .min(Comparator.comparing(Type::position))
                    .ifPresent(type -> draft.set(Attribute.TYPE, type.id()));
        }
        var category = state.categories().find(draft.row().integer(Attribute.CATEGORY));
        if (category != null && category.assigneeId() != null && !draft.given(Attribute.ASSIGNEE)) {
            draft.set(Attribute.ASSIGNEE, category.assigneeId());
        }
    }
}
