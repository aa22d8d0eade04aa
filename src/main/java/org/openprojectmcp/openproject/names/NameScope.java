package org.openprojectmcp.openproject.names;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;

/**
 * Who asks, and inside of what. Versions, categories, members and activities only mean something inside a project, so what the same
 * call has resolved already comes along.
 *
 * @param credentials the caller's own key; {@code null} when calls use the key of the settings
 * @param project the id of the project that the call is about, if it named one
 * @param workPackage the id of the work package that the call is about, if it named one
 */
public record NameScope(
        @Nullable Credentials credentials,
        Cancellation cancellation,
        @Nullable Long project,
        @Nullable Long workPackage) {

    /** The same inside of a project. */
    public NameScope inProject(long id) {
        return new NameScope(credentials, cancellation, id, workPackage);
    }

    /** The same inside of a work package. */
    public NameScope inWorkPackage(long id) {
        return new NameScope(credentials, cancellation, project, id);
    }
}
