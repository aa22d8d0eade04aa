package org.openprojectmcp.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.bench.server.Futures;
import org.openprojectmcp.bench.server.Stub;

/**
 * A closed loop: each caller has a connection of its own and sends its next call as soon as the last one is answered. Every answer is
 * checked. All callers run on one event loop.
 */
public final class Load {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration WARM_UP_LIMIT = Duration.ofMinutes(2);
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(2);
    private static final int PAUSE_AFTER_FAULT_MS = 10;

    private final Vertx vertx;
    private final Context context;
    private final HttpClient client;
    private final RequestOptions request;
    private final Call call;
    private final Outcome outcome = new Outcome();
    private final Promise<Outcome> ended = Promise.promise();
    private long begun;
    private int running;
    private long lastId;
    private volatile boolean stopping;

    /** Starts the callers. */
    public Load(Vertx vertx, int port, int callers, Call call) {
        this.vertx = vertx;
        this.call = call;
        this.context = vertx.getOrCreateContext();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) LIMIT.toMillis())
                        .setReadIdleTimeout((int) LIMIT.toSeconds()),
                new PoolOptions().setHttp1MaxSize(callers));
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/")
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", call.accept())
                .putHeader("MCP-Protocol-Version", Call.REVISION);
        this.running = callers;
        context.runOnContext(start -> {
            begun = System.nanoTime();
            for (int caller = 0; caller < callers; caller++) {
                next();
            }
        });
    }

    /** Runs a load for a while. */
    public static Outcome run(Vertx vertx, int port, int callers, Call call, Duration duration)
            throws InterruptedException {
        Load load = new Load(vertx, port, callers, call);
        Thread.sleep(duration.toMillis());
        return load.stop();
    }

    /**
     * Runs loads until the server has answered so many calls, after which what it compiles is compiled; at most for two minutes.
     *
     * @throws IllegalStateException when no answer is right
     */
    public static void warmUp(Vertx vertx, int port, int callers, Call call, int calls) throws InterruptedException {
        int left = calls;
        for (long end = System.nanoTime() + WARM_UP_LIMIT.toNanos(); left > 0 && System.nanoTime() < end; ) {
            Outcome outcome = run(vertx, port, callers, call, WARM_UP_STEP);
            if (outcome.calls() == 0) {
                throw new IllegalStateException("No right answer: " + outcome.faults());
            }
            left -= outcome.calls();
        }
    }

    /** Lets each caller wait for its last answer; returns what they met. */
    public Outcome stop() {
        stopping = true;
        Outcome result = Futures.await(ended.future());
        Futures.await(client.close());
        return result;
    }

    private void next() {
        if (stopping) {
            running--;
            if (running == 0) {
                outcome.took(Duration.ofNanos(System.nanoTime() - begun));
                ended.complete(outcome);
            }
            return;
        }
        long id = ++lastId;
        int workPackage = 1 + (int) (id % Stub.WORK_PACKAGES);
        Call.Judge judge = call.judgement().get();
        long sent = System.nanoTime();
        client.request(request)
                .compose(http -> http.send(Buffer.buffer(call.request(id, workPackage))))
                .compose(Load::whole)
                .map(answer -> fault(judge, id, workPackage, answer))
                .otherwise(Throwable::toString)
                .onSuccess(fault -> ended(sent, fault));
    }

    private void ended(long sent, @Nullable String fault) {
        if (fault == null) {
            outcome.answered(System.nanoTime() - sent);
            next();
        } else {
            outcome.failed(fault);
            vertx.setTimer(PAUSE_AFTER_FAULT_MS, timer -> next());
        }
    }

    private record Answer(HttpClientResponse response, Buffer body) {}

    private static Future<Answer> whole(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response, body));
    }

    @Nullable
    private static String fault(Call.Judge judge, long id, int workPackage, Answer answer) {
        String contentType = answer.response().getHeader("Content-Type");
        var message = Reply.message(
                answer.response().statusCode(),
                contentType == null ? "" : contentType,
                answer.body().toString());
        return Call.fault(judge, id, workPackage, message);
    }
}
