package org.openprojectmcp.http.reply;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.Executor;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.protocol.message.ServerStream;

/** A stream of the 2024-11-05 revision: everything for one client, responses included, until the client closes it. */
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
        ClientStream stream = new ClientStream(request, Replies.currentLoop(), heartbeat);
        stream.response.setWriteQueueMaxSize(MAX_UNREAD_BYTES).closeHandler(nothing -> stream.closed());
        EventStream.prepare(stream.response);
        stream.response.setChunked(true).write(EventStream.event("endpoint", messageAddress));
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
