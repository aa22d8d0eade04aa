package org.openprojectmcp.sandbox.attachments;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;

/** A kind of things that files hang on. */
interface ContainerKind {
    /** The path segment of the kind. */
    String collection();

    /** The one with an id, seen or not. */
    @Nullable
    Container find(int id);

    /** The permissions of which one, in any project, allows to upload a file before its container exists. */
    Set<String> uploadPermissions();

    /** What answers when there is none, or none that the caller may see. */
    default ApiError missing() {
        return ApiError.notFound();
    }
}
