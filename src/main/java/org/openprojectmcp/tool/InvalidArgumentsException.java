package org.openprojectmcp.tool;

/** The arguments of a prompt do not fit. The message names each fault; it is meant for the caller. */
public final class InvalidArgumentsException extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidArgumentsException(String message) {
        super(message);
    }
}
