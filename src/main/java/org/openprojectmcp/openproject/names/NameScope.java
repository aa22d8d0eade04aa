package org.openprojectmcp.openproject.names;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;

/**
 * Who asks, and inside of what. Versions, categories, members and activities only mean something inside a project, so what the same
 * call has resolved already comes along.
 *
 * @param project the id of the project that the call is about, if it named one
 * @param workPackage the id of the work package that the call is about, if it named one
 */
public record NameScope(Caller caller, @Nullable Long project, @Nullable Long workPackage) {

    /** Outside of everything. */
    public static NameScope of(Caller caller) {
        return new NameScope(caller, null, null);
    }

    /** That of a call that is part of no trace. */
    public NameScope(
            @Nullable Credentials credentials,
            Cancellation cancellation,
            @Nullable Long project,
            @Nullable Long workPackage) {
        this(new Caller(credentials, cancellation), project, workPackage);
    }

    /** The same inside of a project. */
    public NameScope inProject(long id) {
        return new NameScope(caller, id, workPackage);
    }

    /** The same inside of a work package. */
    public NameScope inWorkPackage(long id) {
        return new NameScope(caller, project, id);
    }
}
