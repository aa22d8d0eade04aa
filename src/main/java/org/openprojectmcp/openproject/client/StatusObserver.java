package org.openprojectmcp.openproject.client;

/** Hears how OpenProject answers each request. Called on the thread of the call; must not block. */
@FunctionalInterface
public interface StatusObserver {

    /** Hears nothing. */
    StatusObserver NONE = status -> {};

    /** @param status of HTTP */
    void answered(int status);
}
