package org.openprojectmcp.http.reply;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;

/** Makes the replies and streams of a server, which share a limit and a heart-beat. Used on the event loop of each request. */
public final class Replies {

    private final StreamLimit streams;
    private final Heartbeat heartbeat;
    private final ResumableStreams resumable;
    private final Heartbeat opening;

    /**
     * @param resumable the streams that clients come back for
     * @param opening its second beat opens the stream of a late reply that can be resumed
     */
    public Replies(StreamLimit streams, Heartbeat heartbeat, ResumableStreams resumable, Heartbeat opening) {
        this.streams = streams;
        this.heartbeat = heartbeat;
        this.resumable = resumable;
        this.opening = opening;
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

    /** Lets the client of a reply that was not sent yet come back for the rest when its connection breaks. */
    public void makeResumable(PostReply reply, @Nullable Credentials owner) {
        reply.makeResumable(resumable, owner, opening);
    }

    static Executor currentLoop() {
        Context context = Vertx.currentContext();
        return task -> context.runOnContext(nothing -> task.run());
    }
}
