package org.openprojectmcp.protocol.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openprojectmcp.tool.ResourceContents;

/** Tells two states of a resource apart without keeping them. */
record Fingerprint(String value) {

    /** Of a resource that cannot be read. */
    static final Fingerprint UNREADABLE = new Fingerprint("");

    static Fingerprint of(ResourceContents contents) {
        MessageDigest digest = sha256();
        digest.update(contents.mimeType().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        if (contents instanceof ResourceContents.Text text) {
            digest.update(text.text().getBytes(StandardCharsets.UTF_8));
        } else if (contents instanceof ResourceContents.Blob blob) {
            digest.update(blob.blob().getBytes(StandardCharsets.US_ASCII));
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
