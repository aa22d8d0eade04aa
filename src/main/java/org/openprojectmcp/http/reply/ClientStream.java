package org.openprojectmcp.http.reply;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.Executor;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.protocol.message.ServerStream;

/**
 * A stream that a client opened with GET, until it closes it: in 2024-11-05 everything for that client, responses included, later what
 * belongs to no request.
 */
public final class ClientStream implements ServerStream, Heartbeat.Beating {

    /** Several large responses may be under way at once. */
    private static final int MAX_UNREAD_BYTES = 8 << 20;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Executor loop;
    private final Heartbeat heartbeat;
    private final Cancellation closed = new Cancellation();

    private ClientStream(HttpServerRequest request, Executor loop, Heartbeat heartbeat) {
        this.request = request;
        this.response = request.response();
        this.loop = loop;
        this.heartbeat = heartbeat;
    }

    /**
     * Opens the stream on the event loop of {@code request}.
     *
     * @param messageAddress where the client is to post its messages
     */
    public static ClientStream open(HttpServerRequest request, String messageAddress, Heartbeat heartbeat) {
        return open(request, EventStream.event("endpoint", messageAddress), heartbeat);
    }

    /** Opens a stream of a session on the event loop of {@code request}. */
    public static ClientStream open(HttpServerRequest request, Heartbeat heartbeat) {
        return open(request, EventStream.comment(), heartbeat);
    }

    private static ClientStream open(HttpServerRequest request, Buffer first, Heartbeat heartbeat) {
        ClientStream stream = new ClientStream(request, Replies.currentLoop(), heartbeat);
        stream.response.setWriteQueueMaxSize(MAX_UNREAD_BYTES).closeHandler(nothing -> stream.closed());
        EventStream.prepare(stream.response);
        // The head leaves with the first event.
        stream.response.setChunked(true).write(first);
        heartbeat.add(stream);
        return stream;
    }

    @Override
    public void send(byte[] message) {
        loop.execute(() -> {
            if (isWritable()) {
                response.write(EventStream.message(message));
            }
        });
    }

    @Override
    public Runnable onClose(Runnable action) {
        return closed.onCancel(action);
    }

    @Override
    public void beat() {
        loop.execute(() -> {
            if (isWritable()) {
                response.write(EventStream.comment());
            }
        });
    }

    /** Ends the stream from this side. */
    public void end() {
        loop.execute(() -> {
            if (!closed.isCancelled()) {
                response.end();
                closed();
            }
        });
    }

    /** The reply to a message that was posted for this stream: its response is one more event. */
    public Reply reply() {
        return new Reply() {
            @Override
            public void send(byte[] message) {
                ClientStream.this.send(message);
            }

            @Override
            public void finish(int httpStatus, byte[] response) {
                ClientStream.this.send(response);
            }

            @Override
            public void abandon() {}

            @Override
            public void hold() throws McpException {
                throw new McpException(ErrorCode.INVALID_REQUEST, "This stream already carries every change.");
            }

            @Override
            public boolean carriesRequests() {
                return true;
            }

            @Override
            public Runnable onGone(Runnable action) {
                return closed.onCancel(action);
            }
        };
    }

    private boolean isWritable() {
        if (closed.isCancelled()) {
            return false;
        }
        if (response.writeQueueFull()) {
            request.connection().close();
            return false;
        }
        return true;
    }

    private void closed() {
        heartbeat.remove(this);
        closed.cancel();
    }
}
