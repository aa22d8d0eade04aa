package org.openprojectmcp.sandbox.http;

import org.openprojectmcp.sandbox.language.Text;

/**
 * One rule that a write breaks.
 *
 * @param attribute the API's name of the property
 * @param message what the person reads
 * @param identifier the last part of the error identifier
 */
public record Violation(String attribute, Text message, String identifier) {

    /** A value that breaks a constraint. */
    public static Violation constraint(String attribute, Text message) {
        return new Violation(attribute, message, "PropertyConstraintViolation");
    }

    /** A property that may not be written. */
    public static Violation readOnly(String attribute, Text label) {
        return new Violation(attribute, Text.of("error.read_only", label), "PropertyIsReadOnly");
    }
}
