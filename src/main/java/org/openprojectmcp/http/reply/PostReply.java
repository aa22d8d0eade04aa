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

    private static final int BEATS_UNTIL_LATE = 2;
    private static final int BEATS_UNTIL_GONE = 10;

    private final NumberedChannel connection;
    private final Executor loop;
    private final ReplyStyle style;
    private final boolean mayHold;
    private final StreamLimit streams;
    private final Heartbeat heartbeat;

    private ReplyChannel channel;
    private @Nullable Waiting waiting;
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
     * @param timer on its second beat, a reply that still is pending becomes a stream, so that its client has an id to come back with; a
     *     client that stays away for {@value #BEATS_UNTIL_GONE} beats has gone
     */
    void makeResumable(ResumableStreams resumable, @Nullable Credentials owner, Heartbeat timer) {
        if (style.mayStream() && state == ReplyState.PENDING) {
            channel = new ResumableChannel(connection, loop, heartbeat, resumable, owner);
            waiting = new Waiting(timer);
            timer.add(waiting);
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
        }
    }

    private void ended() {
        state = ReplyState.ENDED;
        heartbeat.remove(this);
        stopWaiting();
        if (held) {
            held = false;
            streams.release();
        }
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.timer().remove(waiting);
            waiting = null;
        }
    }

    /**
     * What a resumable reply waits for: at first that it is late, so that it is opened; later that its client stays away, which is known
     * only then to have gone.
     */
    private final class Waiting implements Heartbeat.Beating {

        private final Heartbeat timer;
        private int beatsPending;
        private int beatsAway;

        private Waiting(Heartbeat timer) {
            this.timer = timer;
        }

        private Heartbeat timer() {
            return timer;
        }

        @Override
        public void beat() {
            loop.execute(() -> {
                if (state == ReplyState.PENDING && ++beatsPending == BEATS_UNTIL_LATE) {
                    open();
                } else if (state == ReplyState.STREAMING) {
                    beatsAway = channel.isConnected() ? 0 : beatsAway + 1;
                    if (beatsAway == BEATS_UNTIL_GONE) {
                        gone.cancel();
                    }
                }
            });
        }
    }
}
