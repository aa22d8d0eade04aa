package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openprojectmcp.config.Secret;

/**
 * Makes and checks the tokens by which a caller agrees to exactly what a preview showed: the same write, with the same key, of something
 * that has not changed since, within a quarter of an hour. Every server with the same API key accepts them. Thread-safe.
 */
final class ConfirmationToken {

    private static final Duration VALID = Duration.ofMinutes(15);

    private final Clock clock;

    ConfirmationToken(Clock clock) {
        this.clock = clock;
    }

    String of(PendingWrite write, Secret key) {
        return signed(write, key, clock.instant().plus(VALID).getEpochSecond());
    }

    boolean fits(String token, PendingWrite write, Secret key) {
        int dot = token.indexOf('.');
        if (dot < 1 || !token.substring(0, dot).matches("\\d{1,12}")) {
            return false;
        }
        long until = Long.parseLong(token.substring(0, dot));
        byte[] expected = signed(write, key, until).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))
                && Instant.ofEpochSecond(until).isAfter(clock.instant());
    }

    private static String signed(PendingWrite write, Secret key, long until) {
        String what = until + "\n" + write.method() + "\n" + write.path() + "\n" + new TreeMap<>(write.values()) + "\n"
                + write.payload() + "\n" + scalars(write.before());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    ("openproject-mcp confirmation " + key.value()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
            return until + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 27);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HmacSHA256", e);
        }
    }

    /** What tells a state of a resource from another: its own values, among them the lock version. */
    private static Map<String, String> scalars(JsonNode before) {
        Map<String, String> scalars = new TreeMap<>();
        if (before instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (entry.getValue().isValueNode()) {
                    scalars.put(entry.getKey(), entry.getValue().asText());
                }
            });
        }
        return scalars;
    }
}
