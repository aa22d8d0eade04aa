package org.openprojectmcp.sandbox.people;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Property;
import org.openprojectmcp.sandbox.form.Schema;

/** What can be written on a user. */
final class UserSchema {
    private UserSchema() {}

    /** @param manages whether the reader manages users, which it takes to name them and to let them in */
    static Schema of(Instance instance, boolean manages) {
        var schema = new Schema().fixed("id", "Integer", "ID");
        text(schema, "login", "Username").writable(manages);
        schema.add("admin", "Boolean", "Administrator").writable(manages);
        text(schema, "email", "Email");
        schema.add("name", "String", "Name").readOnly();
        text(schema, "firstName", "First name");
        text(schema, "lastName", "Last name");
        schema.add("avatar", "String", "Avatar").readOnly();
        schema.add("status", "String", "Status");
        schema.add("identityUrl", "String", "Identity URL").writable(manages);
        schema.add("language", "String", "Language");
        schema.add("password", "Password", "Password").writable(manages);
        schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
        CustomInput.describe(schema, instance.state().customFieldsOf("UserCustomField"));
        return schema;
    }

    private static Property text(Schema schema, String name, String label) {
        return schema.add(name, "String", label).required().length(1, 255);
    }
}
