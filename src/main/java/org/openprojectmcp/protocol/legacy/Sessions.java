package org.openprojectmcp.protocol.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ClientCapabilities;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerKey;

/**
 * The sessions of clients that can be asked something. A session is in its id, so that it outlives the server and is known to every
 * replica; kept is only which were ended here, the last {@value #MAX_ENDED} of the past day. Thread-safe.
 */
public final class Sessions {

    private static final int MAX_ENDED = 10_000;

    private final SessionIds ids;
    private final Recent<Boolean> ended = new Recent<>(MAX_ENDED, Duration.ofDays(1));

    public Sessions(ServerKey key) {
        ids = new SessionIds(key);
    }

    /**
     * Starts a session for a client that declares one of elicitation, sampling and roots. Others get none: a session would only be
     * something more that they could lose.
     *
     * @param capabilities those of the handshake
     * @return the id of the session, in visible ASCII
     */
    public Optional<String> start(JsonNode capabilities, ProtocolVersion revision, @Nullable Credentials credentials) {
        ClientCapabilities declared = ClientCapabilities.of(capabilities, revision);
        return declared.isEmpty() ? Optional.empty() : Optional.of(ids.mint(revision, declared, credentials));
    }

    /** The session of that id; empty when there is none, when it was ended, or when it belongs to other credentials. */
    public Optional<Session> find(String id, @Nullable Credentials credentials) {
        return ids.read(id, credentials).filter(session -> ended.get(id) == null);
    }

    /** Ends a session that was found; its id is worth nothing from now on. */
    public void end(Session session) {
        ended.put(session.id(), true);
    }
}
