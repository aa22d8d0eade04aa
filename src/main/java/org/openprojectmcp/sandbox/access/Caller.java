package org.openprojectmcp.sandbox.access;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.model.Principal;

/**
 * Who sends a request.
 *
 * @param user {@code null} without credentials
 */
public record Caller(@Nullable Principal user) {
    private static final Caller ANONYMOUS = new Caller(null);

    /** Somebody without credentials. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /** The id of the user. */
    public int id() {
        return principal().id();
    }

    /** The id of the user, {@code null} for the anonymous. */
    public @Nullable Integer idOrNull() {
        return user == null ? null : (Integer) user.id();
    }

    /** The user; refuses the anonymous. */
    public Principal principal() {
        if (user == null) {
            throw ApiError.missingPermission();
        }
        return user;
    }

    /** Whether it is an administrator. */
    public boolean admin() {
        return user != null && user.admin();
    }

    /** Whether it is the user with this id. */
    public boolean is(int userId) {
        return user != null && user.id() == userId;
    }
}
