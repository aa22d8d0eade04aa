package org.openprojectmcp.http.guard;

/** Whose key calls reach OpenProject with. */
public enum AuthMode {
    /** All callers share the key of the settings. */
    SHARED,
    /** Each caller brings an own key. */
    PER_USER
}
