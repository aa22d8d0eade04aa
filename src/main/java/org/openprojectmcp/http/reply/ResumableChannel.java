package org.openprojectmcp.http.reply;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;

/**
 * The response to a client that comes back when its connection breaks: once it is an event stream, its messages are numbered and kept, and
 * leave on whichever connection the client has.
 */
final class ResumableChannel implements ReplyChannel {

    private final NumberedChannel channel;
    private final Executor loop;
    private final Heartbeat heartbeat;
    private final ResumableStreams streams;
    private final @Nullable Credentials owner;

    private @Nullable ResumableStream stream;
    private @Nullable StreamConnection first;

    ResumableChannel(
            NumberedChannel channel,
            Executor loop,
            Heartbeat heartbeat,
            ResumableStreams streams,
            @Nullable Credentials owner) {
        this.channel = channel;
        this.loop = loop;
        this.heartbeat = heartbeat;
        this.streams = streams;
        this.owner = owner;
    }

    @Override
    public void json(int status, byte[] body) {
        channel.json(status, body);
    }

    @Override
    public void singleEvent(byte[] message) {
        channel.singleEvent(message);
    }

    @Override
    public void empty(int status) {
        channel.empty(status);
    }

    @Override
    public void open() {
        channel.open();
        first = new StreamConnection(channel, loop, heartbeat, () -> {});
        stream = streams.open(owner, first);
    }

    @Override
    public void event(byte[] message) {
        streams.send(opened(), message);
    }

    @Override
    public void end() {
        opened().complete();
    }

    @Override
    public void disconnect(long retryMillis) {
        opened().disconnect(retryMillis);
    }

    @Override
    public boolean isConnected() {
        return opened().isConnected();
    }

    @Override
    public boolean outlivesConnection() {
        if (first != null) {
            first.closed();
        }
        return first != null;
    }

    /** Nothing to do: each connection shows by itself that it is alive. */
    @Override
    public void comment() {}

    /** Never: a connection whose client does not read is cut by itself, and the stream goes on. */
    @Override
    public boolean isCongested() {
        return false;
    }

    @Override
    public void drop() {
        channel.drop();
    }

    private ResumableStream opened() {
        return Objects.requireNonNull(stream, "not open");
    }
}
