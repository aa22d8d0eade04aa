package org.openprojectmcp.sandbox.input;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;

/** Answers of form routes: what would be written, what may be written, and what is wrong with it. */
public final class Form {
    private Form() {}

    /**
     * A form without its commit link, to be extended.
     *
     * @param self the form's own address
     */
    public static Hal of(String self, ObjectNode payload, ObjectNode schema, List<Violation> violations) {
        var errors = JsonNodeFactory.instance.objectNode();
        violations.forEach(violation -> {
            if (!errors.has(violation.attribute())) {
                errors.set(violation.attribute(), ApiError.body(violation));
            }
        });
        return Hal.of("Form")
                .embed("payload", payload)
                .embed("schema", schema)
                .embed("validationErrors", errors)
                .link("self", Link.action(self, "post"))
                .link("validate", Link.action(self, "post"));
    }
}
