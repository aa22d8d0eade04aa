package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.definition.CustomField;

/** What can be written on a project. */
final class ProjectSchema {
    private ProjectSchema() {}

    /** The schema on its own names no values; who may not create projects at the top must name a parent. */
    static ObjectNode alone(Instance instance, Caller caller) {
        var schema = new Schema();
        texts(schema);
        schema.add("status", "ProjectStatus", Text.of("label.status")).link();
        schema.add("statusExplanation", "Formattable", Text.of("label.status_description"));
        var parent = schema.add("parent", "Workspace", Text.of("label.subproject_of"))
                .link();
        if (!instance.access().allowedGlobally(caller, "add_project")) {
            parent.required();
        }
        var all = instance.state().customFieldsOf("ProjectCustomField");
        rest(instance, schema, all, caller.admin());
        return schema.node("/api/v3/workspaces/schema");
    }

    /** The schema inside of a form. */
    static ObjectNode inForm(Instance instance, List<CustomField> fields, String parents) {
        return schema(instance, fields, parents).node();
    }

    /** The schema of a form, to be extended. */
    static Schema schema(Instance instance, List<CustomField> fields, String parents) {
        var schema = new Schema();
        texts(schema);
        var statuses = Arrays.asList(ProjectStatus.values());
        schema.add("status", "ProjectStatus", Text.of("label.status"))
                .link(
                        statuses.stream().map(ProjectStatus::link).toList(),
                        statuses.stream().map(ProjectStatus::document).toList());
        schema.add("statusExplanation", "Formattable", Text.of("label.status_description"));
        schema.add("parent", "Workspace", Text.of("label.subproject_of"))
                .link("/api/v3/projects/available_parent_projects?" + parents);
        rest(instance, schema, fields, true);
        return schema;
    }

    private static void texts(Schema schema) {
        schema.fixed("id", "Integer", Text.of("label.id"));
        schema.add("name", "String", Text.of("label.name")).required().length(1, 255);
        schema.add("identifier", "String", Text.of("label.identifier"))
                .required()
                .hasDefault()
                .length(1, 100);
        schema.add("description", "Formattable", Text.of("label.description"));
        schema.add("public", "Boolean", Text.of("label.public"));
        schema.add("active", "Boolean", Text.of("label.active"));
    }

    private static void rest(Instance instance, Schema schema, List<CustomField> fields, boolean writable) {
        schema.fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        CustomInput.describe(schema, fields, writable);
        sections(instance, schema);
    }

    private static void sections(Instance instance, Schema schema) {
        var all = instance.state().customFieldsOf("ProjectCustomField");
        var groups = schema.extension("_attributeGroups");
        if (!all.isEmpty()) {
            var section = groups.addObject()
                    .put("_type", "ProjectFormCustomFieldSection")
                    .put("id", 1)
                    .put("name", Text.of("label.project_attributes").words());
            var attributes = section.putArray("attributes");
            all.forEach(field -> attributes.add(field.key()));
        }
    }
}
