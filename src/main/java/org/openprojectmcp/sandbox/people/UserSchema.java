package org.openprojectmcp.sandbox.people;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Property;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.language.Text;

/** What can be written on a user. */
final class UserSchema {
    private UserSchema() {}

    /** @param manages whether the reader manages users, which it takes to name them and to let them in */
    static Schema of(Instance instance, boolean manages) {
        var schema = new Schema().fixed("id", "Integer", Text.of("label.id"));
        text(schema, "login", Text.of("label.username")).writable(manages);
        schema.add("admin", "Boolean", Text.of("label.administrator")).writable(manages);
        text(schema, "email", Text.of("label.email"));
        schema.add("name", "String", Text.of("label.name")).readOnly();
        text(schema, "firstName", Text.of("label.first_name"));
        text(schema, "lastName", Text.of("label.last_name"));
        schema.add("avatar", "String", Text.of("label.avatar")).readOnly();
        schema.add("status", "String", Text.of("label.status"));
        schema.add("identityUrl", "String", Text.of("label.identity_url")).writable(manages);
        schema.add("language", "String", Text.of("label.language"));
        schema.add("password", "Password", Text.of("label.password")).writable(manages);
        schema.fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        CustomInput.describe(schema, instance.state().customFieldsOf("UserCustomField"));
        return schema;
    }

    private static Property text(Schema schema, String name, Text label) {
        return schema.add(name, "String", label).required().length(1, 255);
    }
}
