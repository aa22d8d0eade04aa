package org.openprojectmcp.http.door;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.reply.ClientStream;
import org.openprojectmcp.protocol.message.MessageSink;

/**
 * What is kept of one session: its open streams, and what is to be done when it ends. A message goes on one of the streams; while there is
 * none it waits, once however often it is sent, since notifications of changes mean the same once and twice. Thread-safe.
 */
final class SessionLine implements MessageSink {

    private static final int MAX_WAITING = 100;

    private final List<ClientStream> streams = new ArrayList<>(1);
    private final List<Runnable> onEnd = new ArrayList<>(1);
    private final Set<ByteBuffer> waiting = new LinkedHashSet<>(1);
    private @Nullable Runnable endChanges;
    private long leftAt = System.nanoTime();

    synchronized void add(ClientStream stream, Function<MessageSink, Runnable> changes) {
        streams.add(stream);
        if (endChanges == null) {
            endChanges = changes.apply(this);
        }
        waiting.forEach(message -> stream.send(message.array()));
        waiting.clear();
    }

    synchronized void remove(ClientStream stream) {
        streams.remove(stream);
        leftAt = System.nanoTime();
        if (isEmpty()) {
            stopChanges();
        }
    }

    /** On the stream that was opened last: an older one may be dead without anybody having noticed. */
    @Override
    public synchronized void send(byte[] message) {
        if (!streams.isEmpty()) {
            streams.get(streams.size() - 1).send(message);
        } else if (waiting.size() < MAX_WAITING) {
            waiting.add(ByteBuffer.wrap(message));
        }
    }

    synchronized void onEnd(Runnable action) {
        onEnd.add(action);
    }

    synchronized void forget(Runnable action) {
        onEnd.remove(action);
        if (isEmpty()) {
            stopChanges();
        }
    }

    synchronized boolean isEmpty() {
        return streams.isEmpty() && onEnd.isEmpty();
    }

    synchronized boolean isLeftFor(long nanos) {
        return streams.isEmpty() && System.nanoTime() - leftAt > nanos;
    }

    void end() {
        List<ClientStream> open;
        List<Runnable> due;
        synchronized (this) {
            open = List.copyOf(streams);
            due = List.copyOf(onEnd);
            onEnd.clear();
            stopChanges();
        }
        due.forEach(Runnable::run);
        open.forEach(ClientStream::end);
    }

    private synchronized void stopChanges() {
        if (endChanges != null) {
            endChanges.run();
            endChanges = null;
        }
    }
}
