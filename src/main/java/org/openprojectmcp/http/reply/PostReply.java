package org.openprojectmcp.http.reply;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.Reply;

/**
 * The reply to a POST: nothing at first, then JSON or an event stream. Its state is only touched on the event loop of the connection, so
 * that messages leave in the order in which they came.
 */
public final class PostReply implements Reply, Heartbeat.Beating {

    private final NumberedChannel connection;
    private final Executor loop;
    private final ReplyStyle style;
    private final boolean mayHold;
    private final StreamLimit streams;
    private final Heartbeat heartbeat;

    private ReplyChannel channel;
    private Heartbeat.@Nullable Beating opening;
    private @Nullable Heartbeat openingTimer;
    private ReplyState state = ReplyState.PENDING;
    private boolean held;
    private boolean pendingAtLastBeat;
    private final Cancellation gone = new Cancellation();

    /**
     * @param loop runs tasks on the event loop of the connection, in order
     * @param mayHold whether the client accepts a stream when the protocol has nothing else to offer
     */
    PostReply(
            NumberedChannel connection,
            Executor loop,
            ReplyStyle style,
            boolean mayHold,
            StreamLimit streams,
            Heartbeat heartbeat) {
        this.connection = connection;
        this.channel = connection;
        this.loop = loop;
        this.style = style;
        this.mayHold = mayHold;
        this.streams = streams;
        this.heartbeat = heartbeat;
        if (style.mayStream()) {
            heartbeat.add(this);
        }
    }

    /**
     * Lets the client come back for the rest when its connection breaks. Called on the event loop, before anything is sent.
     *
     * @param owner the credentials of the client
     * @param timer on its second beat, a reply that still is pending becomes a stream, so that its client has an id to come back with
     */
    void makeResumable(ResumableStreams resumable, @Nullable Credentials owner, Heartbeat timer) {
        if (style.mayStream() && state == ReplyState.PENDING) {
            channel = new ResumableChannel(connection, loop, heartbeat, resumable, owner);
            opening = new Opening();
            openingTimer = timer;
            timer.add(opening);
        }
    }

    @Override
    public void send(byte[] message) {
        loop.execute(() -> {
            if (isStream()) {
                channel.event(message);
            }
        });
    }

    @Override
    public boolean carriesRequests() {
        return mayHold;
    }

    @Override
    public void request(byte[] message) {
        loop.execute(() -> {
            if (state == ReplyState.PENDING && mayHold) {
                open();
                heartbeat.add(this);
            }
            if (isStream()) {
                channel.event(message);
            }
        });
    }

    @Override
    public void finish(int httpStatus, byte[] response) {
        loop.execute(() -> {
            switch (state) {
                case PENDING -> {
                    if (style == ReplyStyle.STREAM && httpStatus == 200) {
                        channel.singleEvent(response);
                    } else {
                        channel.json(httpStatus, response);
                    }
                }
                case STREAMING -> {
                    channel.event(response);
                    channel.end();
                }
                case ENDED -> {}
            }
            ended();
        });
    }

    /** Ends the reply to messages that have no response: they were received. */
    public void accept() {
        finishEmpty(202);
    }

    @Override
    public void abandon() {
        finishEmpty(204);
    }

    private void finishEmpty(int httpStatus) {
        loop.execute(() -> {
            switch (state) {
                case PENDING -> channel.empty(httpStatus);
                case STREAMING -> channel.end();
                case ENDED -> {}
            }
            ended();
        });
    }

    @Override
    public void hold() throws McpException {
        if (!mayHold) {
            throw new McpException(McpError.of(
                            ErrorCode.INVALID_REQUEST, "The answer is a stream: Accept must include text/event-stream.")
                    .withHttpStatus(406));
        }
        if (!streams.tryAcquire()) {
            throw new McpException(ErrorCode.UNAVAILABLE, "Subscription limit reached; try again later.");
        }
        loop.execute(() -> {
            if (state == ReplyState.ENDED) {
                streams.release();
                return;
            }
            held = true;
            open();
            heartbeat.add(this);
        });
    }

    @Override
    public void disconnect(Duration retry) {
        loop.execute(() -> {
            if (channel != connection && isStream()) {
                channel.disconnect(retry.toMillis());
            }
        });
    }

    @Override
    public void beat() {
        loop.execute(() -> {
            boolean quick = state == ReplyState.PENDING && !pendingAtLastBeat;
            pendingAtLastBeat = state == ReplyState.PENDING;
            // Only a reply that is a whole interval late is made a stream for the sake of a comment.
            if (!quick && isStream()) {
                channel.comment();
            }
        });
    }

    @Override
    public Runnable onGone(Runnable action) {
        return gone.onCancel(action);
    }

    /** The client has closed the connection. Called on the event loop. */
    void gone() {
        if (state == ReplyState.STREAMING && channel.outlivesConnection()) {
            return;
        }
        ended();
        gone.cancel();
    }

    /** Whether a message can be written now; opens the stream when none is open yet, cuts it when its client does not read. */
    private boolean isStream() {
        if (state == ReplyState.PENDING && style.mayStream()) {
            open();
        }
        if (state == ReplyState.STREAMING && channel.isCongested()) {
            channel.drop();
            ended();
        }
        return state == ReplyState.STREAMING;
    }

    private void open() {
        if (state == ReplyState.PENDING) {
            channel.open();
            state = ReplyState.STREAMING;
            stopOpening();
        }
    }

    private void ended() {
        state = ReplyState.ENDED;
        heartbeat.remove(this);
        stopOpening();
        if (held) {
            held = false;
            streams.release();
        }
    }

    private void stopOpening() {
        if (opening != null && openingTimer != null) {
            openingTimer.remove(opening);
            opening = null;
        }
    }

    /** Opens the stream of a resumable reply that is late. */
    private final class Opening implements Heartbeat.Beating {

        private boolean late;

        @Override
        public void beat() {
            loop.execute(() -> {
                if (late) {
                    open();
                }
                late = true;
            });
        }
    }
}
