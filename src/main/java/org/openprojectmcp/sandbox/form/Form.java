package org.openprojectmcp.sandbox.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;

/** What a form answers: the body as it would be stored, what could be written, and what is wrong with it. */
public final class Form {
    private Form() {}

    /**
     * A form.
     *
     * @param address its own address
     * @param commit where to send the payload; shown only when nothing is wrong
     */
    public static ObjectNode of(
            String address, ObjectNode payload, ObjectNode schema, List<Violation> violations, Link commit) {
        return Hal.of("Form")
                .embed("payload", payload)
                .embed("schema", schema)
                .embed("validationErrors", errors(violations))
                .link("self", Link.action(address, "post"))
                .link("validate", Link.action(address, "post"))
                .linkIf(violations.isEmpty(), "commit", commit)
                .node();
    }

    /** The errors by attribute; several of one attribute become one that holds them. */
    public static ObjectNode errors(List<Violation> violations) {
        var byAttribute = violations.stream()
                .collect(Collectors.groupingBy(Violation::attribute, LinkedHashMap::new, Collectors.toList()));
        var errors = JsonNodeFactory.instance.objectNode();
        byAttribute.forEach((attribute, several) -> errors.set(attribute, ApiError.document(several)));
        return errors;
    }
}
