package org.openprojectmcp.http.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.reply.ClientStream;
import org.openprojectmcp.http.reply.Heartbeat;
import org.openprojectmcp.http.reply.JsonResponse;
import org.openprojectmcp.http.reply.StreamLimit;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.McpServer;
import org.openprojectmcp.protocol.message.JsonRpcMessage;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Notification;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Response;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.message.ToolHeaders;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.protocol.request.Peer;

/**
 * The pair of 2024-11-05: a GET opens a stream whose first event names an address, messages are posted to that address, and everything for
 * the client comes on the stream. Used on event loops.
 */
public final class StreamEndpoint {

    /** Where messages are posted to. */
    static final String MESSAGES_PATH = "/messages";

    private static final String SESSION = "session";
    private static final int SESSION_ID_BYTES = 24;
    private static final ProtocolVersion ASSUMED = ProtocolVersion.V2024_11_05;

    private final McpServer server;
    private final Calls calls;
    private final StreamLimit streams;
    private final Heartbeat heartbeat;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** @param tools the headers of the request that opened the stream */
    private record Session(ClientStream stream, @Nullable Credentials credentials, ToolHeaders tools) {}

    public StreamEndpoint(McpServer server, Calls calls, StreamLimit streams, Heartbeat heartbeat) {
        this.server = server;
        this.calls = calls;
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    void open(HttpServerRequest request, @Nullable Credentials credentials) {
        if (!streams.tryAcquire()) {
            PostHandler.refuse(request.response(), Calls.OVERLOADED);
            return;
        }
        String id = newId();
        ClientStream stream = ClientStream.open(request, MESSAGES_PATH + "?" + SESSION + "=" + id, heartbeat);
        sessions.put(id, new Session(stream, credentials, ToolHeaderReader.read(request)));
        stream.onClose(() -> {
            sessions.remove(id);
            streams.release();
        });
    }

    /** Reads what was posted to the address of a stream, or answers that there is no such stream for this caller. */
    void post(HttpServerRequest request, @Nullable Credentials credentials, PostHandler posts) {
        String id = session(String.valueOf(request.query()));
        Session session = sessions.get(id);
        if (session == null || !Objects.equals(session.credentials(), credentials)) {
            Buffer body = Problem.body("This stream has ended; open a new one.");
            JsonResponse.send(request.response(), 404, body);
            return;
        }
        posts.read(request, body -> {
            ToolHeaders own = ToolHeaderReader.read(request);
            ToolHeaders tools = own.equals(ToolHeaders.NONE) ? session.tools() : own;
            receive(new Peer(id, credentials, session.stream()), session.stream(), tools, body.messages());
            request.response().setStatusCode(202).end();
        });
    }

    /** Ends every stream, since the server stops. */
    public void endAll() {
        sessions.values().forEach(session -> session.stream().end());
    }

    private void receive(Peer peer, ClientStream stream, ToolHeaders tools, List<JsonRpcMessage> messages) {
        for (JsonRpcMessage message : messages) {
            if (message instanceof Request request) {
                receive(peer, stream, tools, request);
            } else if (message instanceof Notification notification) {
                calls.tell(server.read(notification, ASSUMED, peer));
            } else if (message instanceof Response response) {
                server.receive(response, peer);
            }
        }
    }

    private void receive(Peer peer, ClientStream stream, ToolHeaders tools, Request message) {
        try {
            // Version headers mean nothing to this revision, and clients of later ones send them here, too.
            McpRequest request = server.read(message, RequestHeaders.of(tools), ASSUMED, peer, stream.reply());
            calls.startOn(stream, request);
        } catch (McpException e) {
            stream.send(JsonRpcWriter.error(message.id(), e.error()));
        }
    }

    /** The session that a query names. Ids need no decoding, and a query that cannot be decoded names none. */
    private static String session(String query) {
        String prefix = SESSION + "=";
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith(prefix))
                .map(parameter -> parameter.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    private String newId() {
        byte[] bytes = new byte[SESSION_ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
