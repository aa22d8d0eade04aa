package org.openprojectmcp.sandbox.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The weak entity tag of a body. */
final class EntityTag {
    private EntityTag() {}

    static String of(byte[] body) {
        try {
            return "W/\""
                    + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
