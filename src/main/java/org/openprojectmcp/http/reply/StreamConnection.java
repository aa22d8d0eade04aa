package org.openprojectmcp.http.reply;

import java.util.concurrent.Executor;

/** A connection that carries a resumable stream, until it ends or breaks. Thread-safe; writes on the event loop of the connection. */
final class StreamConnection implements Heartbeat.Beating {

    private final NumberedChannel channel;
    private final Executor loop;
    private final Heartbeat heartbeat;
    private final Runnable onEnd;
    private volatile boolean open = true;

    /**
     * @param channel an open event stream
     * @param onEnd run once, on the event loop, when nothing more will be written
     */
    StreamConnection(NumberedChannel channel, Executor loop, Heartbeat heartbeat, Runnable onEnd) {
        this.channel = channel;
        this.loop = loop;
        this.heartbeat = heartbeat;
        this.onEnd = onEnd;
        heartbeat.add(this);
    }

    void prime(String eventId) {
        write(() -> channel.prime(eventId));
    }

    void message(String eventId, byte[] message) {
        write(() -> channel.event(eventId, message));
    }

    void retry(long millis) {
        write(() -> channel.retry(millis));
    }

    @Override
    public void beat() {
        write(channel::comment);
    }

    void end() {
        loop.execute(() -> {
            if (open) {
                channel.end();
                closed();
            }
        });
    }

    boolean isOpen() {
        return open;
    }

    /** The connection has ended. Called on its event loop. */
    void closed() {
        if (open) {
            open = false;
            heartbeat.remove(this);
            onEnd.run();
        }
    }

    private void write(Runnable event) {
        loop.execute(() -> {
            if (open && channel.isCongested()) {
                channel.drop();
                closed();
            }
            if (open) {
                event.run();
            }
        });
    }
}
