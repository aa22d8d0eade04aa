package org.openprojectmcp.protocol.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Secret;

/**
 * By which this server, and every other one with the same secret, knows again what it gave to clients. Each purpose has a key of its own,
 * so that what was made for one is worth nothing for another. Thread-safe.
 */
public final class ServerKey {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final Supplier<byte[]> key;

    private ServerKey(Supplier<byte[]> key) {
        this.key = key;
    }

    public static ServerKey of(Secret secret) {
        byte[] bytes = secret.value().getBytes(StandardCharsets.UTF_8);
        return new ServerKey(() -> bytes);
    }

    /** A key that nobody else has and that ends with this process. */
    public static ServerKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ServerKey(() -> bytes);
    }

    /** The key for one purpose, made when it is first needed: Java's cryptography takes a moment to load, which a start can do without. */
    public ServerKey purpose(String name) {
        return new ServerKey(new Supplier<>() {
            private byte @Nullable [] made;

            @Override
            public synchronized byte[] get() {
                byte[] known = made;
                if (known == null) {
                    known = sign(name.getBytes(StandardCharsets.UTF_8));
                    made = known;
                }
                return known;
            }
        });
    }

    /** The HMAC-SHA256 of the parts, 32 bytes; where one part ends and the next begins counts. */
    public byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.get(), HMAC));
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no " + HMAC, e);
        }
    }

    /** The same key for AES-256; only of a key {@linkplain #purpose for a purpose}. */
    public SecretKey aes() {
        return new SecretKeySpec(key.get(), "AES");
    }
}
