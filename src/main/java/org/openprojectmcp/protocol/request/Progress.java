package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.MessageSink;

/**
 * The progress of one request, told to the client that asked for it. Values that do not increase are dropped, and so is what exceeds
 * {@value #MAX_PER_SECOND} messages a second, except the last. Thread-safe.
 */
public final class Progress {

    private static final int MAX_PER_SECOND = 50;
    private static final long WINDOW_NANOS = Duration.ofSeconds(1).toNanos();

    private final @Nullable JsonNode token;
    private final MessageSink sink;

    private double last = Double.NEGATIVE_INFINITY;
    private long windowStart = System.nanoTime();
    private int sentInWindow;

    /** @param token what the client marks its progress with; {@code null} when it wants none */
    public Progress(@Nullable JsonNode token, MessageSink sink) {
        this.token = token;
        this.sink = sink;
    }

    /** Reads the token of a request; anything but a string or a number asks for no progress. */
    public static Progress of(JsonNode params, MessageSink sink) {
        JsonNode token = params.path("_meta").path("progressToken");
        return new Progress(token.isTextual() || token.isNumber() ? token : null, sink);
    }

    synchronized void report(double value, @Nullable Double total, @Nullable String message) {
        if (token == null || !Double.isFinite(value) || value <= last || !allowed(value, total)) {
            return;
        }
        last = value;
        JsonNode marked = token;
        // Sent while locked: the order on the wire is that of the values.
        sink.send(JsonRpcWriter.notification("notifications/progress", json -> {
            json.writeFieldName("progressToken");
            json.writeTree(marked);
            json.writeNumberField("progress", value);
            if (total != null && Double.isFinite(total)) {
                json.writeNumberField("total", total);
            }
            if (message != null) {
                json.writeStringField("message", message);
            }
        }));
    }

    private boolean allowed(double value, @Nullable Double total) {
        long now = System.nanoTime();
        if (now - windowStart > WINDOW_NANOS) {
            windowStart = now;
            sentInWindow = 0;
        }
        boolean isLast = total != null && value >= total;
        return ++sentInWindow <= MAX_PER_SECOND || isLast;
    }
}
