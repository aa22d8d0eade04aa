package org.openprojectmcp.http.reply;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;

/**
 * The streams that a client may resume after its connection broke. What is kept for them is bounded: when there is too much, streams that
 * are complete go first, the oldest before the others. Thread-safe.
 */
public final class ResumableStreams implements Heartbeat.Beating {

    private static final int ID_BYTES = 18;

    private final Limits limits;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ResumableStream> streams = new LinkedHashMap<>();
    private long bytes;

    /**
     * How much is kept.
     *
     * @param maxStreams that can be resumed at a time
     * @param maxBytesPerStream of messages; the oldest go first, the last one is always kept
     * @param maxBytes of the messages of all streams
     * @param kept how long a complete stream can be resumed
     */
    public record Limits(int maxStreams, int maxBytesPerStream, long maxBytes, Duration kept) {

        public static final Limits DEFAULT = new Limits(1_000, 4 << 20, 64L << 20, Duration.ofMinutes(5));
    }

    public ResumableStreams(Limits limits) {
        this.limits = limits;
    }

    /** Opens a stream with its priming event. */
    ResumableStream open(@Nullable Credentials owner, StreamConnection connection) {
        ResumableStream stream = new ResumableStream(newId(), owner, limits.maxBytesPerStream(), connection);
        synchronized (this) {
            streams.put(stream.id(), stream);
            makeRoomBeside(stream);
        }
        return stream;
    }

    void send(ResumableStream stream, byte[] message) {
        long more = stream.send(message);
        synchronized (this) {
            bytes += more;
            makeRoomBeside(stream);
        }
    }

    /**
     * Finds where a client was.
     *
     * @param lastEventId the id of the last event that it got
     * @return empty when {@code caller} has no such stream, or it is not kept any more
     */
    public Optional<Resumption> find(String lastEventId, @Nullable Credentials caller) {
        int dash = lastEventId.lastIndexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        ResumableStream stream;
        synchronized (this) {
            stream = streams.get(lastEventId.substring(0, dash));
        }
        if (stream == null || !Objects.equals(stream.owner(), caller)) {
            return Optional.empty();
        }
        try {
            long received = Long.parseLong(lastEventId.substring(dash + 1));
            return stream.hasSent(received) ? Optional.of(new Resumption(stream, received)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Frees what nobody came back for in time. */
    @Override
    public synchronized void beat() {
        long kept = limits.kept().toNanos();
        for (Iterator<ResumableStream> all = streams.values().iterator(); all.hasNext(); ) {
            ResumableStream stream = all.next();
            if (stream.isOver(kept)) {
                bytes -= stream.forget();
                all.remove();
            }
        }
    }

    private void makeRoomBeside(ResumableStream newest) {
        while (streams.size() > limits.maxStreams() || bytes > limits.maxBytes()) {
            Optional<ResumableStream> victim = streams.values().stream()
                    .filter(stream -> stream != newest && stream.isComplete())
                    .findFirst()
                    .or(() -> streams.values().stream()
                            .filter(stream -> stream != newest)
                            .findFirst());
            if (victim.isEmpty()) {
                return;
            }
            streams.remove(victim.get().id());
            bytes -= victim.get().forget();
        }
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
