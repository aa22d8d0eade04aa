package org.openprojectmcp.protocol.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Response;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.UrlBase64;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.ToolFailedException;

/** The requests of this server that clients have yet to answer, by client and id; so many at a time. Thread-safe. */
public final class ServerRequests {

    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<Key, CompletableFuture<Response>> unanswered = new ConcurrentHashMap<>();
    private final int max;
    private volatile boolean closed;

    private record Key(Object client, String id) {}

    /** @param max how many may wait for their response; each holds the thread of a call, which others need, too */
    public ServerRequests(int max) {
        this.max = max;
    }

    /**
     * A request on its way.
     *
     * @param response cancelled when the client or the server ends the conversation
     */
    public record Sent(Object client, String id, InputRequest request, CompletableFuture<Response> response) {}

    /**
     * Sends a request.
     *
     * @param client compares equal for messages of one client; only its response counts
     * @throws ToolFailedException when too many wait already
     * @return to be {@linkplain #forget forgotten} when nobody waits for it any more
     */
    public Sent send(Object client, InputRequest request, MessageSink stream) {
        if (unanswered.size() >= max) {
            throw new ToolFailedException("Too many calls wait for an answer of their client; try again in a moment.");
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = UrlBase64.encode(bytes);
        CompletableFuture<Response> response = new CompletableFuture<>();
        // Known before it is sent: the response may come at once.
        unanswered.put(new Key(client, id), response);
        if (closed) {
            // Looked at after it is known: whoever closes ends those that are known after closing.
            response.completeExceptionally(new CancellationException());
            return new Sent(client, id, request, response);
        }
        stream.send(JsonRpcWriter.request(id, request.kind().method(), request.params()));
        return new Sent(client, id, request, response);
    }

    /** Takes a response; one that nobody waits for is dropped. */
    public void receive(Object client, Response response) {
        JsonNode id = response.id();
        CompletableFuture<Response> waiting = unanswered.get(new Key(client, id.asText()));
        if (waiting != null && id.isTextual()) {
            waiting.complete(response);
        }
    }

    public void forget(Sent sent) {
        unanswered.remove(new Key(sent.client(), sent.id()));
    }

    /** Lets nobody wait for the client any more. */
    public void end(Object client) {
        end(key -> key.client().equals(client));
    }

    /** Lets nobody wait for any client any more, until it is opened again. */
    public void close() {
        closed = true;
        end(key -> true);
    }

    /** Takes questions again. */
    public void open() {
        closed = false;
    }

    private void end(Predicate<Key> which) {
        unanswered.forEach((key, response) -> {
            if (which.test(key)) {
                response.completeExceptionally(new CancellationException());
            }
        });
    }
}
