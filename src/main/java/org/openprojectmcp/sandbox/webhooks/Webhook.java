package org.openprojectmcp.sandbox.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what happens.
 *
 * @param secret what bodies are signed with; {@code null} leaves them unsigned
 */
public record Webhook(URI address, @Nullable String secret) {
    private static final String FORM = "a webhook's address begins with http:// or https:// and has a host";

    public Webhook {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(FORM);
        }
    }

    /**
     * The webhook of an address and a secret that may be missing.
     *
     * @throws IllegalArgumentException for what is no address, without repeating it, and for a secret alone
     */
    public static @Nullable Webhook of(@Nullable String address, @Nullable String secret) {
        if (address == null && secret != null) {
            throw new IllegalArgumentException("a webhook's secret needs a webhook's address");
        }
        try {
            return address == null ? null : new Webhook(new URI(address), secret);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FORM, e);
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
