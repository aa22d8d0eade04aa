package org.openprojectmcp.sandbox.model.oauth;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * An application that an administrator registered.
 *
 * @param secret {@code null} for a public application
 * @param redirectUris where the browser may be sent back to
 * @param userId whom the application is when it acts for itself; {@code null} for nobody
 */
public record Application(
        int id,
        String name,
        String clientId,
        @Nullable String secret,
        Set<String> scopes,
        List<String> redirectUris,
        int ownerId,
        @Nullable Integer userId,
        Instant createdAt)
        implements Row {

    /** Whether it keeps a secret. */
    public boolean confidential() {
        return secret != null;
    }

    /** The same with a secret. */
    public Application withSecret(String made) {
        return new Application(id, name, clientId, made, scopes, redirectUris, ownerId, userId, createdAt);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Application[id=" + id + ", clientId=" + clientId + "]";
    }
}
