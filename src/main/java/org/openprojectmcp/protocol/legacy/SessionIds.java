package org.openprojectmcp.protocol.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ClientCapabilities;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerKey;
import org.openprojectmcp.protocol.message.UrlBase64;

/**
 * Makes and reads session ids that say themselves what the server must know of the session, so that it need not be kept: 16 random bytes,
 * the capabilities and the revision of the client, signed together with its credentials. Thread-safe.
 */
final class SessionIds {

    private static final byte FORMAT = 1;
    private static final int RANDOM_BYTES = 16;
    private static final int REVISION_BYTES = "2025-11-25".length();
    private static final int CONTENT_BYTES = RANDOM_BYTES + 2 + REVISION_BYTES;
    private static final int SIGNATURE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ServerKey key;

    SessionIds(ServerKey serverKey) {
        this.key = serverKey.purpose("session id");
    }

    String mint(ProtocolVersion revision, ClientCapabilities capabilities, @Nullable Credentials credentials) {
        byte[] unguessable = new byte[RANDOM_BYTES];
        random.nextBytes(unguessable);
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .put(FORMAT)
                .put(unguessable)
                .put(bits(capabilities))
                .put(revision.wireName().getBytes(StandardCharsets.US_ASCII))
                .array();
        return UrlBase64.encode(ByteBuffer.allocate(CONTENT_BYTES + SIGNATURE_BYTES)
                .put(content)
                .put(signature(content, credentials))
                .array());
    }

    /** The session of that id; empty when it was not minted by a server with this key for a caller with these credentials. */
    Optional<Session> read(String id, @Nullable Credentials credentials) {
        byte[] bytes = UrlBase64.decode(id).orElse(new byte[0]);
        if (bytes.length != CONTENT_BYTES + SIGNATURE_BYTES || bytes[0] != FORMAT) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        byte[] content = take(parts, CONTENT_BYTES);
        if (!MessageDigest.isEqual(take(parts, SIGNATURE_BYTES), signature(content, credentials))) {
            return Optional.empty();
        }
        ClientCapabilities capabilities = capabilities(content[1 + RANDOM_BYTES]);
        String revision =
                new String(content, CONTENT_BYTES - REVISION_BYTES, REVISION_BYTES, StandardCharsets.US_ASCII);
        // A server that speaks other revisions than the one that minted the id starts a new session.
        return ProtocolVersion.of(revision).map(version -> new Session(id, version, capabilities));
    }

    private byte[] signature(byte[] content, @Nullable Credentials credentials) {
        byte[] caller =
                credentials == null ? new byte[0] : credentials.apiKey().value().getBytes(StandardCharsets.UTF_8);
        return key.sign(content, caller);
    }

    private static byte bits(ClientCapabilities capabilities) {
        return (byte) ((capabilities.forms() ? 1 : 0)
                | (capabilities.urls() ? 2 : 0)
                | (capabilities.sampling() ? 4 : 0)
                | (capabilities.roots() ? 8 : 0));
    }

    private static ClientCapabilities capabilities(byte bits) {
        return new ClientCapabilities((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
