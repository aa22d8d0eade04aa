package org.openprojectmcp.openproject.queries;

/** A filter that lists of work packages cannot have; its message says why and what they can. */
final class UnfitFilterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitFilterException(String message) {
        super(message);
    }
}
