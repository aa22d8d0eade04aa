package org.openprojectmcp.openproject.client;

import java.io.IOException;

/** An answer grew beyond the largest that is taken. */
public final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(long limit) {
        super("larger than " + limit + " bytes");
    }
}
