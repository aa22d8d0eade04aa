package org.openprojectmcp.sandbox.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.language.Text;

/** What can be written on a version. It calls the finish date read-only, which it is not. */
final class VersionSchema {
    private VersionSchema() {}

    static ObjectNode inForm(Instance instance, boolean fresh) {
        var schema = new Schema().fixed("id", "Integer", Text.of("label.id"));
        schema.add("name", "String", Text.of("label.name")).required().length(1, 60);
        schema.add("description", "Formattable", Text.of("label.description"));
        schema.add("startDate", "Date", Text.of("label.start_date"));
        schema.add("endDate", "Date", Text.of("label.finish_date")).readOnly();
        schema.add("status", "String", Text.of("label.status")).required().words(VersionDraft.STATUSES);
        schema.add("sharing", "String", Text.of("label.sharing")).required().words(VersionDraft.SHARINGS);
        var project = schema.add("definingProject", "Project", Text.of("label.project"))
                .required()
                .writable(fresh);
        if (fresh) {
            project.link("/api/v3/versions/available_projects");
        } else {
            project.link();
        }
        schema.fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        CustomInput.describe(schema, instance.state().customFieldsOf("VersionCustomField"));
        return schema.node();
    }
}
