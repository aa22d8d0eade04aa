package org.openprojectmcp.http.reply;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Responses whose body is JSON. */
public final class JsonResponse {

    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("application/json");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("Retry-After");
    private static final CharSequence SOON = HttpHeaders.createOptimized("1");

    private JsonResponse() {}

    /** Sends the whole response; with status 503, says when to come back. Called on the event loop of the connection. */
    public static void send(HttpServerResponse response, int status, Buffer json) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        if (status == 503) {
            response.putHeader(RETRY_AFTER, SOON);
        }
        response.end(json);
    }
}
