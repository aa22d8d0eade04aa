package org.openprojectmcp.sandbox.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.openprojectmcp.sandbox.model.people.Principal;

/** The address of a user's picture, made from the mail address as Gravatar wants it. */
final class Avatar {
    private Avatar() {}

    static String of(Principal user) {
        var mail = user.mail() == null ? "" : user.mail().toLowerCase(Locale.ROOT);
        return "http://gravatar.com/avatar/" + md5(mail) + "?default=404&secure=false";
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
