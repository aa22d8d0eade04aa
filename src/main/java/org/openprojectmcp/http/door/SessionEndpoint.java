package org.openprojectmcp.http.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.legacy.Sessions;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.modern.Envelope;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.protocol.request.Peer;

/** The header by which clients of the revisions with a handshake name their session. Used on event loops. */
public final class SessionEndpoint {

    static final String HEADER = "Mcp-Session-Id";

    private static final McpError UNKNOWN = McpError.of(
            ErrorCode.SESSION_NOT_FOUND,
            "There is no such session for this caller; start a new one with initialize, or leave the header " + HEADER
                    + " out.");

    private final Sessions sessions;
    private final SessionStreams streams;

    public SessionEndpoint(Sessions sessions, SessionStreams streams) {
        this.sessions = sessions;
        this.streams = streams;
    }

    /** Whether the request names a session in a revision that has them. */
    static boolean isNamedBy(HttpServerRequest http) {
        return http.headers().contains(HEADER) && !namesModernRevision(http);
    }

    /**
     * The client behind messages, in its session if it names one. Requests of 2026-07-28 have none, whatever the header says.
     *
     * @throws McpException with status 404 when there is no such session for these credentials
     */
    Peer identify(HttpServerRequest http, Peer peer, List<JsonRpcMessage> messages) throws McpException {
        if (!isNamedBy(http) || messages.stream().anyMatch(SessionEndpoint::hasNoSession)) {
            return peer;
        }
        Optional<Session> session = find(http, peer.credentials());
        if (session.isEmpty()) {
            throw new McpException(UNKNOWN, messages.get(0) instanceof Request request ? request.id() : null);
        }
        return peer.in(session.get());
    }

    /** Starts a session with the response to a handshake, where the client can make something of it. */
    void start(McpRequest request, HttpServerResponse response) {
        ProtocolVersion revision = request.era().version();
        if (request.method().equals(McpMethod.INITIALIZE.wireName())
                && request.params().path("protocolVersion").isTextual()
                && revision != ProtocolVersion.V2024_11_05
                && !revision.isModern()) {
            sessions.start(
                            request.params().path("capabilities"),
                            revision,
                            request.peer().credentials())
                    .ifPresent(id -> response.putHeader(HEADER, id));
        }
    }

    /** Ends the session that the request names. */
    void end(HttpServerRequest http, @Nullable Credentials credentials) {
        Optional<Session> session = find(http, credentials);
        if (session.isEmpty()) {
            PostHandler.refuse(http.response(), UNKNOWN);
            return;
        }
        sessions.end(session.get());
        streams.end(session.get());
        http.response().setStatusCode(204).end();
    }

    /** Opens the stream of the session that the request names. */
    void open(HttpServerRequest http, @Nullable Credentials credentials) {
        Optional<Session> session = find(http, credentials);
        if (session.isEmpty()) {
            PostHandler.refuse(http.response(), UNKNOWN);
        } else {
            streams.open(http, session.get());
        }
    }

    private Optional<Session> find(HttpServerRequest http, @Nullable Credentials credentials) {
        return sessions.find(http.getHeader(HEADER).strip(), credentials);
    }

    private static boolean hasNoSession(JsonRpcMessage message) {
        return message instanceof Request request
                && (Envelope.isClaimedBy(request) || request.method().equals(McpMethod.INITIALIZE.wireName()));
    }

    private static boolean namesModernRevision(HttpServerRequest http) {
        String version = http.getHeader(RequestHeaders.PROTOCOL_VERSION);
        return version != null
                && ProtocolVersion.of(version.strip())
                        .filter(ProtocolVersion::isModern)
                        .isPresent();
    }
}
