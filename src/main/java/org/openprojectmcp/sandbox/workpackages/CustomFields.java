package org.openprojectmcp.sandbox.workpackages;

import java.util.List;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;

/** The custom fields of work packages. */
public final class CustomFields {
    private CustomFields() {}

    /** The fields that a type has in a project. */
    public static List<CustomField> of(State state, int projectId, int typeId) {
        var project = state.projects().find(projectId);
        return state.customFields().all().stream()
                .filter(field -> field.kind().equals("WorkPackageCustomField"))
                .filter(field -> field.typeIds().contains(typeId))
                .filter(field -> field.forAll()
                        || (project != null && project.customFieldIds().contains(field.id())))
                .toList();
    }

    /** All fields of work packages. */
    public static List<CustomField> all(State state) {
        return state.customFields().all().stream()
                .filter(field -> field.kind().equals("WorkPackageCustomField"))
                .toList();
    }
}
