package org.openprojectmcp.http.door;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.openprojectmcp.http.reply.ClientStream;
import org.openprojectmcp.http.reply.Heartbeat;
import org.openprojectmcp.http.reply.StreamLimit;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerStream;

/**
 * The streams that clients open with GET in their sessions. Nothing is kept of a session that has neither a stream nor a subscription, and
 * a subscription is kept for {@value #MINUTES_WITHOUT_STREAM} minutes without a stream. Thread-safe.
 */
public final class SessionStreams implements Heartbeat.Beating {

    private static final int MINUTES_WITHOUT_STREAM = 5;
    private static final long NANOS_WITHOUT_STREAM =
            Duration.ofMinutes(MINUTES_WITHOUT_STREAM).toNanos();

    private final BiFunction<ProtocolVersion, MessageSink, Runnable> changes;
    private final StreamLimit limit;
    private final Heartbeat heartbeat;
    private final Map<String, SessionLine> lines = new ConcurrentHashMap<>();

    /** @param changes tells changes of the lists to a sink until what it returned is run */
    public SessionStreams(
            BiFunction<ProtocolVersion, MessageSink, Runnable> changes, StreamLimit limit, Heartbeat heartbeat) {
        this.changes = changes;
        this.limit = limit;
        this.heartbeat = heartbeat;
        heartbeat.add(this);
    }

    /** What belongs to no request of a session goes here, whether it has a stream at the moment or not. Equal for one session. */
    ServerStream of(Session session) {
        return new Handle(this, session.id());
    }

    /** Opens a stream more for a session, on the event loop of {@code request}. */
    void open(HttpServerRequest request, Session session) {
        if (!limit.tryAcquire()) {
            PostHandler.refuse(request.response(), Calls.OVERLOADED);
            return;
        }
        ClientStream stream = ClientStream.open(request, heartbeat);
        use(session.id(), line -> line.add(stream, sink -> changes.apply(session.revision(), sink)));
        stream.onClose(() -> {
            limit.release();
            use(session.id(), line -> line.remove(stream));
        });
    }

    /** Ends the streams and subscriptions of a session. */
    void end(Session session) {
        end(session.id());
    }

    /** Ends every stream, since the server stops. */
    public void endAll() {
        List.copyOf(lines.keySet()).forEach(this::end);
    }

    /** Ends what nobody came back for. */
    @Override
    public void beat() {
        lines.forEach((id, line) -> {
            if (line.isLeftFor(NANOS_WITHOUT_STREAM)) {
                end(id);
            }
        });
    }

    private void end(String id) {
        SessionLine line = lines.remove(id);
        if (line != null) {
            line.end();
        }
    }

    /** Does something to what is kept of a session, and keeps it only while there is something to keep. */
    private void use(String id, Consumer<SessionLine> action) {
        lines.compute(id, (key, known) -> {
            SessionLine line = known == null ? new SessionLine() : known;
            action.accept(line);
            return line.isEmpty() ? null : line;
        });
    }

    private record Handle(SessionStreams all, String id) implements ServerStream {

        @Override
        public void send(byte[] message) {
            SessionLine line = all.lines.get(id);
            if (line != null) {
                line.send(message);
            }
        }

        @Override
        public Runnable onClose(Runnable action) {
            all.use(id, line -> line.onEnd(action));
            return () -> all.use(id, line -> line.forget(action));
        }
    }
}
