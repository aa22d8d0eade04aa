package org.openprojectmcp.http.reply;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Executor;

/** Makes the replies and streams of a server, which share a limit and a heart-beat. Used on the event loop of each request. */
public final class Replies {

    private final StreamLimit streams;
    private final Heartbeat heartbeat;

    public Replies(StreamLimit streams, Heartbeat heartbeat) {
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    /**
     * The reply to a POST.
     *
     * @param mayHold whether the client accepts a stream when the protocol has nothing else to offer
     */
    public PostReply to(HttpServerRequest request, ReplyStyle style, boolean mayHold) {
        PostReply reply =
                new PostReply(new VertxReplyChannel(request), currentLoop(), style, mayHold, streams, heartbeat);
        request.response().closeHandler(closed -> {
            if (!request.response().ended()) {
                reply.gone();
            }
        });
        return reply;
    }

    static Executor currentLoop() {
        Context context = Vertx.currentContext();
        return task -> context.runOnContext(nothing -> task.run());
    }
}
