package org.openprojectmcp.http.reply;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A reply channel on a Vert.x response. */
final class VertxReplyChannel implements NumberedChannel {

    private final HttpServerRequest request;
    private final HttpServerResponse response;

    VertxReplyChannel(HttpServerRequest request) {
        this.request = request;
        this.response = request.response();
    }

    @Override
    public void json(int status, byte[] body) {
        JsonResponse.send(response, status, Buffer.buffer(body));
    }

    @Override
    public void singleEvent(byte[] message) {
        EventStream.prepare(response);
        response.end(EventStream.message(message));
    }

    @Override
    public void empty(int status) {
        response.setStatusCode(status).end();
    }

    @Override
    public void open() {
        EventStream.prepare(response);
        response.setChunked(true);
    }

    @Override
    public void event(byte[] message) {
        response.write(EventStream.message(message));
    }

    @Override
    public void prime(String eventId) {
        response.write(EventStream.priming(eventId));
    }

    @Override
    public void event(String eventId, byte[] message) {
        response.write(EventStream.message(eventId, message));
    }

    @Override
    public void retry(long millis) {
        response.write(EventStream.retry(millis));
    }

    @Override
    public void comment() {
        response.write(EventStream.comment());
    }

    @Override
    public void end() {
        response.end();
    }

    @Override
    public boolean isCongested() {
        return response.writeQueueFull();
    }

    @Override
    public void drop() {
        request.connection().close();
    }
}
