package org.openprojectmcp.sandbox.webhooks;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what happens.
 *
 * @param secret what bodies are signed with; {@code null} leaves them unsigned
 */
public record Webhook(URI address, @Nullable String secret) {

    public Webhook {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("a webhook's address begins with http:// or https:// and has a host");
        }
    }

    /** The address without its path, which may hold a key. */
    String host() {
        return address.getScheme() + "://" + address.getRawAuthority().replaceAll("^.*@", "");
    }

    /** Names neither the secret nor what the path may hold. */
    @Override
    public String toString() {
        return "Webhook[" + host() + "]";
    }
}
