package org.openprojectmcp.sandbox.webhooks;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events one after the other, so that they arrive in the order they happened in. What cannot be delivered is logged in one line and
 * forgotten; only a receiver that does not answer in time is tried again, as OpenProject does. Runs on the one event loop thread and never
 * waits on it.
 */
public final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final String USER_AGENT = "Faraday v2.14.0";

    private final Vertx vertx;
    private final Webhook webhook;
    private final Patience patience;
    private final HttpClient client;
    private final Queue<Posting> waiting = new ArrayDeque<>();
    private boolean posting;
    private boolean lost;

    /** An event on its way. */
    private record Posting(String action, byte[] body, int attempt) {}

    /**
     * How long a receiver is waited for, and by how many.
     *
     * @param answer for one answer
     * @param pauses before each further try
     * @param events that wait at most behind one that is being posted
     */
    record Patience(Duration answer, List<Duration> pauses, int events) {
        static final Patience USUAL =
                new Patience(Duration.ofSeconds(60), List.of(Duration.ofSeconds(3), Duration.ofSeconds(18)), 1000);
    }

    public Deliveries(Vertx vertx, Webhook webhook) {
        this(vertx, webhook, Patience.USUAL);
    }

    Deliveries(Vertx vertx, Webhook webhook, Patience patience) {
        this.vertx = vertx;
        this.webhook = webhook;
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));
    }

    /** Posts an event as soon as those before it are through. */
    void post(Event event) {
        enqueue(new Posting(event.action(), event.body(), 1));
    }

    private void enqueue(Posting next) {
        if (waiting.size() == patience.events()) {
            if (!lost) {
                LOG.warn("{} events wait for the webhook at {}: more are forgotten", patience.events(), webhook.host());
            }
            lost = true;
            return;
        }
        waiting.add(next);
        if (!posting) {
            postNext();
        }
    }

    private void postNext() {
        var next = waiting.poll();
        posting = next != null;
        if (next == null) {
            lost = false;
            return;
        }
        send(next).onComplete(sent -> {
            if (sent.failed()) {
                failed(next, sent.cause());
            } else if (sent.result().statusCode() >= 300) {
                LOG.warn(
                        "The webhook at {} answered {} to {}",
                        webhook.host(),
                        sent.result().statusCode(),
                        next.action());
            }
            postNext();
        });
    }

    private Future<HttpClientResponse> send(Posting next) {
        var millis = patience.answer().toMillis();
        var options = new RequestOptions()
                .setAbsoluteURI(webhook.address().toString())
                .setMethod(HttpMethod.POST)
                .setConnectTimeout(millis)
                .setIdleTimeout(millis)
                .putHeader("user-agent", USER_AGENT)
                .putHeader("content-type", "application/json")
                .putHeader("accept", "application/json");
        if (webhook.secret() != null) {
            options.putHeader("x-op-signature", Signature.of(next.body(), webhook.secret()));
        }
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(next.body())))
                .compose(response -> response.end().map(response));
    }

    private void failed(Posting failed, Throwable cause) {
        var late = cause instanceof TimeoutException || cause instanceof ConnectTimeoutException;
        if (late && failed.attempt() <= patience.pauses().size()) {
            var again = new Posting(failed.action(), failed.body(), failed.attempt() + 1);
            vertx.setTimer(patience.pauses().get(failed.attempt() - 1).toMillis(), timer -> enqueue(again));
        } else {
            LOG.warn("{} could not be posted to the webhook at {}: {}", failed.action(), webhook.host(), reason(cause));
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof TimeoutException
                ? "no answer in time"
                : cause.getClass().getSimpleName();
    }
}
