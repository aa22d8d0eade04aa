package org.openprojectmcp.protocol.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ClientCapabilities;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerKey;
import org.openprojectmcp.tool.LogLevel;

/**
 * The sessions of clients that can be asked something. A session is in its id, so that it outlives the server and is known to every
 * replica; kept is only which were ended here, the last {@value #MAX_ENDED} of the past day, and which log level was set. The client of a
 * 2024-11-05 stream has a session that is kept as long as the stream. Thread-safe.
 */
public final class Sessions {

    private static final int MAX_ENDED = 10_000;

    private static final int MAX_LEVELS = 10_000;

    /** What a client gets that never said what it wants. */
    private static final LogLevel DEFAULT_LEVEL = LogLevel.INFO;

    private final SessionIds ids;
    private final Map<Object, Session> streams = new ConcurrentHashMap<>();
    private final Recent<LogLevel> levels = new Recent<>(MAX_LEVELS, Duration.ofDays(1));
    private final List<Consumer<Session>> listeners = new CopyOnWriteArrayList<>();
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

    /** Whether a handshake with these parameters, over Streamable HTTP, starts a session. */
    public static boolean startWith(JsonNode params, ProtocolVersion revision) {
        return revision != ProtocolVersion.V2024_11_05
                && !ClientCapabilities.of(params.path("capabilities"), revision).isEmpty();
    }

    /** The session of that id; empty when there is none, when it was ended, or when it belongs to other credentials. */
    public Optional<Session> find(String id, @Nullable Credentials credentials) {
        return ids.read(id, credentials).filter(session -> ended.get(id) == null);
    }

    /** Ends a session that was found; its id is worth nothing from now on. */
    public void end(Session session) {
        ended.put(session.id(), true);
        levels.remove(session.id());
        listeners.forEach(listener -> listener.accept(session));
    }

    /** Runs {@code listener} with each session that is ended. */
    public void onEnd(Consumer<Session> listener) {
        listeners.add(listener);
    }

    /**
     * Notes what the handshake on a stream of 2024-11-05 settled.
     *
     * @param stream the id of the stream
     * @return to be run when the stream has ended
     */
    public Runnable startOn(Object stream, JsonNode capabilities, ProtocolVersion revision) {
        String id = stream.toString();
        streams.put(stream, new Session(id, revision, ClientCapabilities.of(capabilities, revision)));
        return () -> {
            streams.remove(stream);
            levels.remove(id);
        };
    }

    /** The session on a stream of 2024-11-05, if there was a handshake on it. */
    public @Nullable Session on(Object stream) {
        return streams.get(stream);
    }

    /** Sets the least severity of the log messages that the client wants. */
    public void setLogLevel(Session session, LogLevel level) {
        levels.put(session.id(), level);
    }

    /** The level of the session; info when none was set, or when the session was not used here for a day. */
    public LogLevel logLevel(@Nullable Session session) {
        LogLevel level = session == null ? null : levels.get(session.id());
        return level == null ? DEFAULT_LEVEL : level;
    }
}
