package org.openprojectmcp.http.guard;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;

/** Whether a caller is let in. */
public sealed interface Admission {

    /** @param credentials the caller's own key, when callers have to bring one */
    record Admitted(@Nullable Credentials credentials) implements Admission {}

    /**
     * @param message says what to send
     * @param challenge the value of {@code WWW-Authenticate}
     */
    record Refused(String message, String challenge) implements Admission {}
}
