package org.openprojectmcp.http.reply;

import io.vertx.core.http.HttpServerRequest;

/**
 * A stream, and how far its client got.
 *
 * @param received the number of the last message that it got
 */
public record Resumption(ResumableStream stream, long received) {

    /**
     * Goes on over the response to {@code request}, on whose event loop this is called.
     *
     * @param onEnd run when nothing more will be written
     */
    public void on(HttpServerRequest request, Heartbeat heartbeat, Runnable onEnd) {
        NumberedChannel channel = new VertxReplyChannel(request);
        StreamConnection connection = new StreamConnection(channel, Replies.currentLoop(), heartbeat, onEnd);
        request.response().closeHandler(closed -> connection.closed());
        channel.open();
        // The head leaves at once, also when there is nothing to send yet.
        channel.comment();
        stream.resume(connection, received);
    }
}
