package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.model.CustomField;

/** What can be written on a project. */
final class ProjectSchema {
    private ProjectSchema() {}

    /** The schema on its own: nothing says which parents are allowed. */
    static ObjectNode alone(Instance instance) {
        return schema(instance, instance.state().customFieldsOf("ProjectCustomField"), null)
                .node("/api/v3/workspaces/schema");
    }

    /** The schema inside of a form. */
    static ObjectNode inForm(Instance instance, List<CustomField> fields, String parents) {
        return schema(instance, fields, parents).node();
    }

    static Schema schema(Instance instance, List<CustomField> fields, @Nullable String parents) {
        var schema = new Schema().fixed("id", "Integer", "ID");
        schema.add("name", "String", "Name").required().length(1, 255);
        schema.add("identifier", "String", "Identifier").required().hasDefault().length(1, 100);
        schema.add("description", "Formattable", "Description");
        schema.add("public", "Boolean", "Public");
        schema.add("active", "Boolean", "Active");
        var status = schema.add("status", "ProjectStatus", "Status");
        var statuses = Arrays.asList(ProjectStatus.values());
        status.link(
                statuses.stream().map(ProjectStatus::link).toList(),
                statuses.stream().map(ProjectStatus::document).toList());
        schema.add("statusExplanation", "Formattable", "Status description");
        var parent = schema.add("parent", "Workspace", "Subproject of");
        if (parents == null) {
            parent.link();
        } else {
            parent.link("/api/v3/projects/available_parent_projects?" + parents);
        }
        schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
        CustomInput.describe(schema, fields);
        sections(instance, schema);
        return schema;
    }

    private static void sections(Instance instance, Schema schema) {
        var all = instance.state().customFieldsOf("ProjectCustomField");
        var groups = schema.extension("_attributeGroups");
        if (!all.isEmpty()) {
            var section = groups.addObject()
                    .put("_type", "ProjectFormCustomFieldSection")
                    .put("id", 1)
                    .put("name", "Project attributes");
            var attributes = section.putArray("attributes");
            all.forEach(field -> attributes.add(field.key()));
        }
    }
}
