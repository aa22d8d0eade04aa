package org.openprojectmcp.sandbox.http;

/** Answers the requests of one route; refuses by throwing an {@link ApiError}. */
@FunctionalInterface
public interface Handler {
    /** Answers one request. */
    Answer handle(Request request);
}
