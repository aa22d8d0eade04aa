package org.openprojectmcp.sandbox.http;

import org.jspecify.annotations.Nullable;

/** Sees every answer of a sandbox, as tests do that hold them against OpenProject's own description. */
public interface AnswerObserver {

    /** Sees nothing. */
    AnswerObserver NONE = (method, target, status, contentType, body) -> {};

    /**
     * An answer is about to be sent. Called on the sandbox's event loop thread: must neither block nor change the body.
     *
     * @param target path and query as they were sent
     * @param contentType {@code null} without a body
     */
    void answered(String method, String target, int status, @Nullable String contentType, byte[] body);

    /** The sandbox has stopped; there are no more answers. Called by the thread that closes it. */
    default void closed() {}
}
