package org.openprojectmcp.shape.content.extract;

/** A file cannot be read; the message is half a sentence for the caller that says why: {@code it is protected by a password}. */
final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
        super(message);
    }
}
