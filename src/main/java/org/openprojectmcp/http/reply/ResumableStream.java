package org.openprojectmcp.http.reply;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;

/**
 * A stream that outlives its connections: its messages are numbered and kept, and a client that comes back with the number of the last
 * one it got is sent what came after. One connection carries it at a time. Thread-safe.
 */
final class ResumableStream {

    private final String id;
    private final @Nullable Credentials owner;
    private final int maxBytes;
    private final Deque<Message> kept = new ArrayDeque<>();

    private @Nullable StreamConnection connection;
    private long last;
    private long bytes;
    private boolean complete;
    private boolean forgotten;
    private long touchedNanos = System.nanoTime();

    private record Message(long number, byte[] json) {}

    /**
     * @param owner the credentials of the caller who may resume it
     * @param maxBytes of messages that are kept; the oldest go first, the last one is always kept
     */
    ResumableStream(String id, @Nullable Credentials owner, int maxBytes, StreamConnection first) {
        this.id = id;
        this.owner = owner;
        this.maxBytes = maxBytes;
        this.connection = first;
        first.prime(eventId(0));
    }

    String id() {
        return id;
    }

    @Nullable
    Credentials owner() {
        return owner;
    }

    /**
     * Sends a message, or keeps it until the client is back.
     *
     * @return by how many bytes more is kept now
     */
    synchronized long send(byte[] message) {
        last++;
        if (connection != null) {
            connection.message(eventId(last), message);
        }
        if (forgotten) {
            return 0;
        }
        long before = bytes;
        kept.add(new Message(last, message));
        bytes += message.length;
        while (bytes > maxBytes && kept.size() > 1) {
            bytes -= kept.removeFirst().json().length;
        }
        return bytes - before;
    }

    /** Nothing more will be sent. */
    synchronized void complete() {
        complete = true;
        touchedNanos = System.nanoTime();
        if (connection != null) {
            connection.end();
            connection = null;
        }
    }

    /** Ends the connection and has the client come back after so many milliseconds. */
    synchronized void disconnect(long retryMillis) {
        if (connection != null) {
            connection.retry(retryMillis);
            connection.end();
            connection = null;
        }
    }

    /**
     * Goes on with another connection: sends what came after the message {@code received}, then what comes now. A connection that
     * carried the stream until now is ended.
     */
    synchronized void resume(StreamConnection next, long received) {
        if (connection != null) {
            connection.end();
        }
        touchedNanos = System.nanoTime();
        for (Message message : kept) {
            if (message.number() > received) {
                next.message(eventId(message.number()), message.json());
            }
        }
        if (complete) {
            next.end();
        } else {
            connection = next;
        }
    }

    /** Whether the number is that of a message which was sent. */
    synchronized boolean hasSent(long number) {
        return number >= 0 && number <= last;
    }

    /** Keeps nothing any more; a connection that carries the stream goes on. Returns how many bytes were kept. */
    synchronized long forget() {
        long freed = bytes;
        forgotten = true;
        kept.clear();
        bytes = 0;
        return freed;
    }

    synchronized boolean isConnected() {
        return connection != null && connection.isOpen();
    }

    synchronized boolean isComplete() {
        return complete;
    }

    /** Whether it has been complete, and nobody asked for it, for so long. */
    synchronized boolean isOver(long nanos) {
        return complete && System.nanoTime() - touchedNanos > nanos;
    }

    private String eventId(long number) {
        return id + "-" + number;
    }
}
