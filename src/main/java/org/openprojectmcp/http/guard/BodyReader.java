package org.openprojectmcp.http.guard;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.openprojectmcp.http.reply.Heartbeat;

/**
 * Reads the body of one request up to a limit. What comes after the limit is thrown away, so that the client gets to read why; a client
 * that does not stop then, or that is too slow, loses its connection. Used on the event loop of the request.
 */
public final class BodyReader implements Heartbeat.Beating {

    private static final int PATIENCE_BEATS = 3;
    private static final int PATIENCE_FACTOR = 4;

    private static final Buffer NOTHING = Buffer.buffer(0);

    private final HttpServerRequest request;
    private final int limit;
    private final Heartbeat heartbeat;
    private final Consumer<Buffer> complete;
    private final Runnable tooLarge;
    private final Runnable tooSlow;
    private final Context loop = Vertx.currentContext();

    private Buffer body = NOTHING;
    private long received;
    private boolean refused;
    private boolean ended;
    private int beats;

    private BodyReader(
            HttpServerRequest request,
            int limit,
            Heartbeat heartbeat,
            Consumer<Buffer> complete,
            Runnable tooLarge,
            Runnable tooSlow) {
        this.request = request;
        this.limit = limit;
        this.heartbeat = heartbeat;
        this.complete = complete;
        this.tooLarge = tooLarge;
        this.tooSlow = tooSlow;
    }

    /**
     * Starts to read; to be called before the handler of the request returns.
     *
     * @param limit in bytes
     * @param complete gets the whole body
     * @param tooLarge is run once, instead, when there is more
     * @param tooSlow is run once, instead, when it does not come in time; then the connection is closed
     */
    public static void read(
            HttpServerRequest request,
            int limit,
            Heartbeat heartbeat,
            Consumer<Buffer> complete,
            Runnable tooLarge,
            Runnable tooSlow) {
        BodyReader reader = new BodyReader(request, limit, heartbeat, complete, tooLarge, tooSlow);
        if (announcedLength(request) > limit) {
            reader.refuse();
        } else if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        heartbeat.add(reader);
        request.handler(reader::received);
        request.exceptionHandler(failure -> heartbeat.remove(reader));
        request.endHandler(end -> reader.ended());
    }

    @Override
    public void beat() {
        if (++beats >= PATIENCE_BEATS) {
            heartbeat.remove(this);
            loop.runOnContext(nothing -> giveUp());
        }
    }

    private void giveUp() {
        if (!ended) {
            if (!refused) {
                refused = true;
                body = NOTHING;
                tooSlow.run();
            }
            request.connection().close();
        }
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void received(Buffer chunk) {
        received += chunk.length();
        if (refused) {
            if (received > (long) limit * PATIENCE_FACTOR) {
                request.connection().close();
            }
        } else if (received > limit) {
            refuse();
        } else if (body.length() == 0) {
            body = chunk;
        } else {
            body = body.appendBuffer(chunk);
        }
    }

    private void refuse() {
        refused = true;
        body = NOTHING;
        tooLarge.run();
    }

    private void ended() {
        ended = true;
        heartbeat.remove(this);
        Buffer whole = body;
        body = NOTHING;
        if (!refused) {
            complete.accept(whole);
        }
    }
}
