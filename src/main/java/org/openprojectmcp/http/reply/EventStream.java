package org.openprojectmcp.http.reply;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;

/** Server-sent events on an HTTP response: its head and its events, each flushed as it is written. */
public final class EventStream {

    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("text/event-stream");
    private static final CharSequence CACHE_CONTROL = HttpHeaders.createOptimized("no-store, no-transform");
    private static final CharSequence ACCEL_BUFFERING = HttpHeaders.createOptimized("X-Accel-Buffering");
    private static final CharSequence NO = HttpHeaders.createOptimized("no");

    private static final byte[] MESSAGE = "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final String COMMENT = ":\n\n";

    private EventStream() {}

    /** Makes the response an event stream; the head leaves with the first event. */
    public static void prepare(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .putHeader(ACCEL_BUFFERING, NO);
    }

    /** The event that carries a JSON-RPC message; {@code message} has no line breaks. */
    static Buffer message(byte[] message) {
        return Buffer.buffer(MESSAGE.length + message.length + END.length)
                .appendBytes(MESSAGE)
                .appendBytes(message)
                .appendBytes(END);
    }

    /** The event that carries a JSON-RPC message under an id. */
    static Buffer message(String id, byte[] message) {
        return Buffer.buffer("id: " + id + "\n")
                .appendBytes(MESSAGE)
                .appendBytes(message)
                .appendBytes(END);
    }

    /** An event with an id and no data. */
    static Buffer priming(String id) {
        return Buffer.buffer("id: " + id + "\ndata: \n\n");
    }

    /** When to come back after the connection has ended; no event. */
    static Buffer retry(long millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }

    public static Buffer event(String name, String data) {
        return Buffer.buffer("event: " + name + "\ndata: " + data + "\n\n");
    }

    static Buffer comment() {
        return Buffer.buffer(COMMENT);
    }
}
