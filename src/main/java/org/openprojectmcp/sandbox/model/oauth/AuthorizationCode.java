package org.openprojectmcp.sandbox.model.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user agreed to, waiting to be exchanged for tokens.
 *
 * @param challenge what the PKCE verifier must prove, {@code null} without PKCE
 * @param plain whether the challenge is the verifier itself
 */
public record AuthorizationCode(
        String code,
        Application application,
        int userId,
        String redirectUri,
        Set<String> scopes,
        @Nullable String challenge,
        boolean plain,
        Instant expiresAt) {

    /** Names no code. */
    @Override
    public String toString() {
        return "AuthorizationCode[" + application + "]";
    }
}
