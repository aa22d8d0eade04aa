package org.openprojectmcp.sandbox.workpackages.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** What comes and goes with the type: custom fields, and the place in a backlog. */
final class TypeDerivation {
    private TypeDerivation() {}

    static void derive(Draft draft, State state) {
        var project = state.projects().find(draft.row().integer(Attribute.PROJECT));
        var type = state.types().find(draft.row().integer(Attribute.TYPE));
        if (project == null || type == null) {
            return;
        }
        var story = project.has("backlogs") && type.has("story_points");
        if (!story) {
            draft.set(Attribute.POSITION, null);
            draft.set(Attribute.STORY_POINTS, null);
        } else if (draft.isNew()) {
            draft.set(Attribute.POSITION, 1);
        }
        var fields = CustomFields.of(state, project.id(), type.id()).stream()
                .map(CustomField::id)
                .collect(Collectors.toSet());
        draft.row().custom().keySet().stream()
                .filter(id -> !fields.contains(id))
                .forEach(id -> draft.setCustom(id, List.of()));
    }
}
