package org.openprojectmcp.sandbox.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Schema;

/** What can be written on a version. It calls the finish date read-only, which it is not. */
final class VersionSchema {
    private VersionSchema() {}

    static ObjectNode inForm(Instance instance, boolean fresh) {
        var schema = new Schema().fixed("id", "Integer", "ID");
        schema.add("name", "String", "Name").required().length(1, 60);
        schema.add("description", "Formattable", "Description");
        schema.add("startDate", "Date", "Start date");
        schema.add("endDate", "Date", "Finish date").readOnly();
        schema.add("status", "String", "Status").required().words(VersionDraft.STATUSES);
        schema.add("sharing", "String", "Sharing").required().words(VersionDraft.SHARINGS);
        var project =
                schema.add("definingProject", "Project", "Project").required().writable(fresh);
        if (fresh) {
            project.link("/api/v3/versions/available_projects");
        } else {
            project.link();
        }
        schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
        CustomInput.describe(schema, instance.state().customFieldsOf("VersionCustomField"));
        return schema.node();
    }
}
