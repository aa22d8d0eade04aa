package org.openprojectmcp.protocol.message;

import java.util.Base64;
import java.util.Optional;

/** Base64 for addresses and headers, without padding. Each text has one way to be written: any other is no Base64 here. */
public final class UrlBase64 {

    private UrlBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty when {@code text} is not what {@link #encode} gives. */
    public static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The decoder overlooks bits that mean nothing and padding.
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
