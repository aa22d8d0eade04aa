package org.openprojectmcp.openproject.fields;

/** A value that a custom field cannot hold; its message says what it can. */
final class UnfitValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitValueException(String message) {
        super(message);
    }
}
