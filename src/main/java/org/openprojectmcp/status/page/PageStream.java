package org.openprojectmcp.status.page;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import org.openprojectmcp.http.reply.EventStream;

/** The stream of one page that is open. Writes on the event loop of its connection; holds no thread. */
final class PageStream {

    /** A few states; a browser that has not read that much has stopped reading. */
    private static final int MAX_UNREAD_BYTES = 1 << 20;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Language language;
    private final Context loop = Objects.requireNonNull(Vertx.currentContext());

    private PageStream(HttpServerRequest request, Language language) {
        this.request = request;
        this.response = request.response();
        this.language = language;
    }

    /** Opens a stream on the event loop of {@code request}. */
    static PageStream open(HttpServerRequest request, Language language) {
        PageStream stream = new PageStream(request, language);
        EventStream.prepare(stream.response);
        stream.response.setWriteQueueMaxSize(MAX_UNREAD_BYTES).setChunked(true);
        return stream;
    }

    Language language() {
        return language;
    }

    void onClose(Runnable action) {
        response.closeHandler(nothing -> action.run());
    }

    void send(Buffer event) {
        loop.runOnContext(nothing -> {
            if (response.writeQueueFull()) {
                request.connection().close();
            } else if (!response.closed() && !response.ended()) {
                response.write(event);
            }
        });
    }

    void end() {
        loop.runOnContext(nothing -> {
            if (!response.closed() && !response.ended()) {
                response.end();
            }
        });
    }
}
