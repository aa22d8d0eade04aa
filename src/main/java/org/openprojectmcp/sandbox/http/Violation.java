package org.openprojectmcp.sandbox.http;

/**
 * One rule that a write breaks.
 *
 * @param attribute the API's name of the property
 * @param message what the person reads, in the instance's language
 * @param identifier the last part of the error identifier
 */
public record Violation(String attribute, String message, String identifier) {

    /** A value that breaks a constraint. */
    public static Violation constraint(String attribute, String message) {
        return new Violation(attribute, message, "PropertyConstraintViolation");
    }

    /** A property that may not be written. */
    public static Violation readOnly(String attribute, String label) {
        return new Violation(
                attribute, label + " was attempted to be written but is not writable.", "PropertyIsReadOnly");
    }
}
