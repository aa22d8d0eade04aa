package org.openprojectmcp.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.atomic.AtomicInteger;
import org.openprojectmcp.bench.server.Futures;

/** Event streams that a client holds open, each on a connection of its own. Thread-safe. */
public final class Streams implements AutoCloseable {

    private static final int OPENED_AT_ONCE = 64;
    private static final String LISTEN =
            """
            {"jsonrpc":"2.0","id":"%d","method":"subscriptions/listen","params":{
             "notifications":{"toolsListChanged":true},
             "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                      "io.modelcontextprotocol/clientCapabilities":{}}}}
            """;

    private final int port;
    private final Kind kind;
    private final Context context;
    private final HttpClient client;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    public Streams(Vertx vertx, int port, Kind kind, int most) {
        this.port = port;
        this.kind = kind;
        this.context = vertx.getOrCreateContext();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(most));
    }

    /** How a stream is opened, and the text that its first event holds. */
    public enum Kind {
        /** A subscription of revision 2026-07-28. */
        LISTEN("notifications/subscriptions/acknowledged"),
        /** The stream of revision 2024-11-05. */
        LEGACY("event: endpoint");

        private final String firstEvent;

        Kind(String firstEvent) {
            this.firstEvent = firstEvent;
        }
    }

    /** Opens this many more; waits until each has its first event. */
    public void open(int count) {
        for (int left = count; left > 0; left -= OPENED_AT_ONCE) {
            Future<Void> batch = Future.succeededFuture();
            for (int i = 0; i < Math.min(left, OPENED_AT_ONCE); i++) {
                Future<Void> one = openOne();
                batch = batch.compose(before -> one);
            }
            Futures.await(batch);
        }
    }

    /** How many are open now. */
    public int open() {
        return open.get();
    }

    @Override
    public void close() {
        Futures.await(client.close());
    }

    /** The request is made on the event loop, where nothing of the response can come before its handlers are set. */
    private Future<Void> openOne() {
        Promise<Void> first = Promise.promise();
        context.runOnContext(loop -> response().compose(this::firstEvent).onComplete(first));
        return first.future();
    }

    private Future<HttpClientResponse> response() {
        RequestOptions options =
                new RequestOptions().setHost("127.0.0.1").setPort(port).setURI("/");
        if (kind == Kind.LEGACY) {
            options.setMethod(HttpMethod.GET).putHeader("Accept", "text/event-stream");
            return client.request(options).compose(HttpClientRequest::send);
        }
        options.setMethod(HttpMethod.POST)
                .putHeader("Accept", Call.JSON_OR_STREAM)
                .putHeader("Content-Type", "application/json")
                .putHeader("MCP-Protocol-Version", "2026-07-28")
                .putHeader("Mcp-Method", "subscriptions/listen");
        String body = LISTEN.formatted(asked.incrementAndGet());
        return client.request(options).compose(request -> request.send(body));
    }

    private Future<Void> firstEvent(HttpClientResponse response) {
        Promise<Void> first = Promise.promise();
        StringBuilder received = new StringBuilder();
        response.handler(chunk -> {
            if (first.future().isComplete()) {
                return;
            }
            received.append(chunk.toString());
            if (received.indexOf(kind.firstEvent) >= 0) {
                open.incrementAndGet();
                first.complete();
            }
        });
        response.exceptionHandler(cause -> ended(first, received));
        response.endHandler(end -> ended(first, received));
        return first.future();
    }

    private void ended(Promise<Void> first, StringBuilder received) {
        if (!first.tryFail("Stream ended after: " + received)) {
            open.decrementAndGet();
        }
    }
}
