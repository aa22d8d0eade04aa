package org.openprojectmcp.http.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.reply.BatchReply;
import org.openprojectmcp.http.reply.PostReply;
import org.openprojectmcp.http.reply.Replies;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.McpServer;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Notification;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Response;
import org.openprojectmcp.protocol.message.JsonRpcParser;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.protocol.request.Peer;

/** Streamable HTTP: each POST carries a message, its response is the reply to it. Used on event loops. */
public final class MessageEndpoint {

    /** What a client speaks that sends no version header and has no session. */
    private static final ProtocolVersion ASSUMED = ProtocolVersion.V2025_03_26;

    private final McpServer server;
    private final Calls calls;
    private final SessionEndpoint sessions;
    private final SessionStreams streams;
    private final Replies replies;
    private final Settings.Reply replyMode;

    public MessageEndpoint(
            McpServer server,
            Calls calls,
            SessionEndpoint sessions,
            SessionStreams streams,
            Replies replies,
            Settings.Reply replyMode) {
        this.server = server;
        this.calls = calls;
        this.sessions = sessions;
        this.streams = streams;
        this.replies = replies;
        this.replyMode = replyMode;
    }

    void receive(HttpServerRequest http, Peer peer, JsonRpcParser.Body body) {
        if (http.response().closed()) {
            return;
        }
        try {
            Peer identified = sessions.identify(http, peer, body.messages());
            Session session = identified.session();
            receiveFrom(http, session == null ? identified : identified.on(streams.of(session)), body);
        } catch (McpException e) {
            PostHandler.refuse(http.response(), e);
        }
    }

    private void receiveFrom(HttpServerRequest http, Peer peer, JsonRpcParser.Body body) {
        if (body.batch()) {
            receiveBatch(http, peer, body.messages());
            return;
        }
        JsonRpcMessage message = body.messages().get(0);
        if (message instanceof Request request) {
            receiveRequest(http, peer, request);
        } else {
            receiveUnanswered(peer, message);
            http.response().setStatusCode(202).end();
        }
    }

    private void receiveRequest(HttpServerRequest http, Peer peer, Request message) {
        PostReply reply = reply(http, message.method().equals(McpMethod.TOOLS_CALL.wireName()));
        try {
            McpRequest request = server.read(message, headers(http), ASSUMED, peer, reply);
            sessions.start(request, http.response());
            if (request.era().cancelsOnDisconnect()) {
                // Not the request itself: a stream may stay open for days, and its parameters need not.
                Cancellation cancellation = request.cancellation();
                reply.onGone(() -> calls.cancel(cancellation));
            } else if (request.era().version().isResumable()) {
                replies.makeResumable(reply, peer.credentials());
            }
            calls.start(request);
        } catch (McpException e) {
            reply.finish(e.error().httpStatus(), JsonRpcWriter.error(message.id(), e.error()));
        }
    }

    private void receiveUnanswered(Peer peer, JsonRpcMessage message) {
        if (message instanceof Notification notification) {
            calls.tell(server.read(notification, ASSUMED, peer));
        } else if (message instanceof Response response) {
            server.receive(response, peer);
        }
    }

    private void receiveBatch(HttpServerRequest http, Peer peer, List<JsonRpcMessage> messages) {
        PostReply whole = reply(http, true);
        BatchReply batch = new BatchReply(whole);
        try {
            List<McpRequest> requests = readBatch(messages, headers(http), peer, batch);
            messages.forEach(message -> receiveUnanswered(peer, message));
            if (requests.isEmpty()) {
                whole.accept();
            } else {
                calls.startAll(requests, batch);
            }
        } catch (McpException e) {
            whole.finish(e.error().httpStatus(), JsonRpcWriter.error(e.id(), e.error()));
        }
    }

    /** Reads the requests of a batch. Arrays came with 2025-03-26 and went with 2025-06-18. */
    private List<McpRequest> readBatch(
            List<JsonRpcMessage> messages, RequestHeaders headers, Peer peer, BatchReply batch) throws McpException {
        List<McpRequest> requests = new ArrayList<>();
        for (JsonRpcMessage message : messages) {
            if (message instanceof Request request) {
                McpRequest read = server.read(request, headers, ASSUMED, peer, batch);
                if (request.method().equals(McpMethod.INITIALIZE.wireName())
                        || read.era().version().compareTo(ASSUMED) > 0) {
                    throw new McpException(ErrorCode.INVALID_REQUEST, "Only messages of 2025-03-26 can be in a batch.");
                }
                requests.add(read);
            }
        }
        return requests;
    }

    private PostReply reply(HttpServerRequest http, boolean longRunning) {
        Accept accept = Accept.of(http.getHeader(HttpHeaders.ACCEPT));
        return replies.to(http, accept.style(replyMode, longRunning), accept.allowsStream());
    }

    private static RequestHeaders headers(HttpServerRequest http) {
        return new RequestHeaders(
                header(http, RequestHeaders.PROTOCOL_VERSION),
                header(http, RequestHeaders.METHOD),
                header(http, RequestHeaders.NAME),
                parameters(http),
                ToolHeaderReader.read(http));
    }

    /** A header that is sent twice says both, and so nothing that an argument could say. */
    private static Map<String, String> parameters(HttpServerRequest http) {
        Map<String, String> parameters = new HashMap<>();
        int prefix = RequestHeaders.PARAMETER_PREFIX.length();
        for (Map.Entry<String, String> header : http.headers()) {
            String name = header.getKey();
            if (name.regionMatches(true, 0, RequestHeaders.PARAMETER_PREFIX, 0, prefix)) {
                parameters.merge(
                        name.substring(prefix).toLowerCase(Locale.ROOT),
                        header.getValue().strip(),
                        (first, second) -> first + ", " + second);
            }
        }
        return parameters;
    }

    private static @Nullable String header(HttpServerRequest http, String name) {
        String value = http.getHeader(name);
        return value == null ? null : value.strip();
    }
}
