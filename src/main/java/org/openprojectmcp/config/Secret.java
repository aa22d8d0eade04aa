package org.openprojectmcp.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A key or token. Its text is shown by {@link #value()} alone: logs, errors and debuggers print {@code ***}. Comparing two takes
 * the same time wherever they differ. Immutable.
 */
public record Secret(String value) {

    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret cannot be blank");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
