package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ServerKey;
import org.openprojectmcp.protocol.message.UrlBase64;

/**
 * Makes the {@code requestState} that a client keeps for the server: sealed with AES-GCM, worth something for ten minutes, for the same
 * request of the same caller alone, on every server with the same secret. Thread-safe.
 */
public final class StateSeal {

    static final Duration VALID = Duration.ofMinutes(10);

    /** The client has to send it all back, in a request whose size is limited. */
    private static final int MAX_BYTES = 1 << 20;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<String> NOT_OF_THE_REQUEST = Set.of("_meta", "inputResponses", "requestState");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonNodeFeature.WRITE_PROPERTIES_SORTED, true);

    private final SecureRandom random = new SecureRandom();
    private final ServerKey key;
    private final ServerKey binding;
    private final Clock clock;

    public StateSeal(ServerKey serverKey, Clock clock) {
        this.key = serverKey.purpose("request state");
        this.binding = serverKey.purpose("request state binding");
        this.clock = clock;
    }

    /** The request that a state is bound to; its parameters without what changes from round to round. */
    public record Bound(String method, ObjectNode params, @Nullable Credentials credentials) {}

    /** @throws McpException with -32602 when the answers so far are too large to be carried on */
    public String seal(RequestState state, Bound request) throws McpException {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("expires", clock.instant().plus(VALID).getEpochSecond());
        content.set("asked", state.asked());
        content.set("answers", state.answers());
        byte[] plain = content.toString().getBytes(StandardCharsets.UTF_8);
        if (plain.length > MAX_BYTES) {
            throw new McpException(
                    ErrorCode.INVALID_PARAMS, "The answers in params.inputResponses are larger than 1 MiB together.");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, request).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return UrlBase64.encode(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot seal with AES-GCM", e);
        }
    }

    /** @throws McpException with -32602 when the state was changed, belongs to another request or caller, or is too old */
    public RequestState open(String sealed, Bound request) throws McpException {
        JsonNode content = unsealed(sealed, request)
                .orElseThrow(() -> refused("is not what this server gave to this caller for this request"));
        if (Instant.ofEpochSecond(content.path("expires").asLong()).isBefore(clock.instant())) {
            throw refused("is older than " + VALID.toMinutes() + " minutes");
        }
        return new RequestState(content.withObject("asked"), content.withObject("answers"));
    }

    private Optional<JsonNode> unsealed(String sealed, Bound request) {
        byte[] all = UrlBase64.decode(sealed).orElse(new byte[0]);
        if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, request);
            byte[] plain = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(MAPPER.readTree(plain));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a state that was sealed here cannot be read", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Bound request) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(digest(request));
        return cipher;
    }

    private byte[] digest(Bound request) {
        Credentials credentials = request.credentials();
        ObjectNode params = request.params().deepCopy().without(NOT_OF_THE_REQUEST);
        try {
            return binding.sign(
                    request.method().getBytes(StandardCharsets.UTF_8),
                    MAPPER.writeValueAsBytes(params),
                    credentials == null
                            ? new byte[0]
                            : credentials.apiKey().value().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("JSON that was read cannot be written", e);
        }
    }

    private static McpException refused(String why) {
        return new McpException(
                ErrorCode.INVALID_PARAMS,
                "params.requestState " + why + "; repeat the request without it to be asked again.");
    }
}
