package org.openprojectmcp.protocol.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerStream;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.MissingCapabilityException;
import org.openprojectmcp.tool.UnknownNameException;

/**
 * {@code resources/subscribe} and {@code resources/unsubscribe}: which resources each client of the revisions with a handshake wants to be
 * told of, until its stream or session ends. Thread-safe.
 */
public final class ResourceSubscriptions {

    private final ResourceWatch watch;
    private final BiFunction<ProtocolVersion, MessageSink, MessageSink> observed;
    private final Map<ServerStream, Client> clients = new HashMap<>();

    /** What one client is subscribed to: for each URI, what ends it. */
    private static final class Client {

        private final Map<String, Runnable> subscriptions = new HashMap<>();
        private Runnable forgetClose = () -> {};
    }

    /** @param observed the same sink, its messages observed */
    public ResourceSubscriptions(ResourceWatch watch, BiFunction<ProtocolVersion, MessageSink, MessageSink> observed) {
        this.watch = watch;
        this.observed = observed;
    }

    /** Blocks until the resource was read once. */
    public McpResult subscribe(McpRequest request) throws McpException {
        ServerStream stream = stream(request);
        String uri = uri(request);
        if (isRoomFor(stream, uri)) {
            Fingerprint seen;
            try {
                seen = watch.read(uri, UnattendedCall.of(request));
            } catch (UnknownNameException e) {
                throw new McpException(request.era().unknownResource(uri, String.valueOf(e.getMessage())));
            } catch (MissingCapabilityException e) {
                throw new McpException(
                        ErrorCode.INVALID_PARAMS,
                        "The resource " + uri + " asks whoever reads it, so it cannot be watched for changes.");
            }
            add(request, stream, uri, seen);
        }
        return McpResult.EMPTY;
    }

    /** Ends a subscription; one that is not there has ended already. */
    public synchronized McpResult unsubscribe(McpRequest request) throws McpException {
        ServerStream stream = stream(request);
        String uri = uri(request);
        Client client = clients.get(stream);
        if (client != null) {
            Runnable end = client.subscriptions.remove(uri);
            if (end != null) {
                end.run();
            }
            forgetIfEmpty(stream, client);
        }
        return McpResult.EMPTY;
    }

    private synchronized void add(McpRequest request, ServerStream stream, String uri, Fingerprint seen)
            throws McpException {
        if (!isRoomFor(stream, uri)) {
            return;
        }
        byte[] updated = updated(uri);
        MessageSink sink = observed.apply(request.era().version(), stream);
        Runnable end = watch.add(request.credentials(), uri, seen, () -> sink.send(updated));
        Client client = clients.computeIfAbsent(stream, ignored -> new Client());
        client.subscriptions.put(uri, end);
        if (client.subscriptions.size() == 1) {
            client.forgetClose = stream.onClose(() -> end(stream));
        }
    }

    /** False when the client is subscribed already. */
    private synchronized boolean isRoomFor(ServerStream stream, String uri) throws McpException {
        Client client = clients.get(stream);
        if (client == null) {
            return true;
        }
        if (client.subscriptions.containsKey(uri)) {
            return false;
        }
        int max = watch.options().maxPerClient();
        if (client.subscriptions.size() >= max) {
            throw new McpException(
                    ErrorCode.INVALID_PARAMS,
                    "A client can be subscribed to " + max + " resources; unsubscribe from another one first.");
        }
        return true;
    }

    private synchronized void end(ServerStream stream) {
        Client client = clients.remove(stream);
        if (client != null) {
            client.subscriptions.values().forEach(Runnable::run);
        }
    }

    private void forgetIfEmpty(ServerStream stream, Client client) {
        if (client.subscriptions.isEmpty()) {
            clients.remove(stream);
            client.forgetClose.run();
        }
    }

    private static ServerStream stream(McpRequest request) throws McpException {
        ServerStream stream = request.peer().stream();
        if (stream == null) {
            throw new McpException(McpError.of(
                    ErrorCode.METHOD_NOT_FOUND,
                    "Method " + request.method()
                            + " exists for clients that can be told of updates: those with a session (the server gives one to clients"
                            + " that declare elicitation, sampling or roots) or with a 2024-11-05 stream."));
        }
        return stream;
    }

    private static String uri(McpRequest request) throws McpException {
        JsonNode uri = request.params().get("uri");
        if (uri == null || !uri.isTextual()) {
            throw new McpException(ErrorCode.INVALID_PARAMS, "params.uri is required and must be a string.");
        }
        return uri.textValue();
    }

    private static byte[] updated(String uri) {
        return JsonRpcWriter.notification("notifications/resources/updated", json -> json.writeStringField("uri", uri));
    }
}
