package org.openprojectmcp.sandbox.model.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that an application got.
 *
 * @param userId on whose behalf, {@code null} for nobody's
 * @param refreshToken {@code null} when the application acts for itself
 * @param previous the token this one replaces from its first use on
 */
public record AccessToken(
        String token,
        @Nullable String refreshToken,
        Application application,
        @Nullable Integer userId,
        Set<String> scopes,
        @Nullable String previous,
        Instant createdAt,
        Instant expiresAt) {

    /** Names no token. */
    @Override
    public String toString() {
        return "AccessToken[" + application + "]";
    }
}
