package org.openprojectmcp.sandbox.access;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.model.people.Principal;

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

    /** The language of the user, or the usual one of the instance when the user has none or one without a catalogue. */
    public Language language(Language usual) {
        var own = user == null ? null : Language.of(user.language());
        return own == null ? usual : own;
    }

    /** Whether it is an administrator. */
    public boolean admin() {
        return user != null && user.admin();
    }

    /** Whether it is OpenProject itself, which tells what happens. */
    public boolean system() {
        return user != null && user.kind() == Principal.Kind.SYSTEM;
    }

    /** Whether it is the user with this id. */
    public boolean is(int userId) {
        return user != null && user.id() == userId;
    }
}
