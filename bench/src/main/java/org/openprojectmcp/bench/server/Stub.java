package org.openprojectmcp.bench.server;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * An OpenProject with {@value #WORK_PACKAGES} work packages that differ in their id alone, and with what a server asks for around
 * them. Listens on 127.0.0.1 and answers on one event loop of its own.
 */
public final class Stub implements AutoCloseable {

    public static final int WORK_PACKAGES = 200;
    public static final String API_KEY = "bench";

    /** Whoever waits longer is watched. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private static final String ID_IN_TEMPLATE = "900001";
    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString(("apikey:" + API_KEY).getBytes(StandardCharsets.US_ASCII));

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Duration latency;
    private final Map<String, Buffer> answers = new HashMap<>();
    private final HttpServer server;
    private final LongAdder requests = new LongAdder();
    private final Queue<Late> late = new ArrayDeque<>();
    private final Set<String> unknown = new ConcurrentSkipListSet<>();
    private final BlockingQueue<Integer> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<Gone> gone = new LinkedBlockingQueue<>();

    /** A request for a work package whose connection was closed before it was answered, and when by {@link System#nanoTime()}. */
    public record Gone(int workPackage, long at) {}

    /** A request that is answered later. All wait equally long, so that the first to come is the first to go. */
    private record Late(long due, HttpServerRequest request, @Nullable Buffer body) {}

    /**
     * Starts listening.
     *
     * @param latency how long a work package takes; everything else is answered at once
     */
    public Stub(Duration latency) {
        this.latency = latency;
        addResource("/api/v3", "root");
        addResource("/api/v3/", "root");
        addResource("/api/v3/configuration", "configuration");
        addResource("/api/v3/statuses", "statuses");
        addResource("/api/v3/users/me", "user");
        String workPackage = compact("work_package");
        for (int id = 1; id <= WORK_PACKAGES; id++) {
            answers.put(path(id), Buffer.buffer(workPackage.replace(ID_IN_TEMPLATE, Integer.toString(id))));
        }
        vertx.setPeriodic(1, tick -> replyLate(System.nanoTime()));
        server = Futures.await(vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::answer)
                .listen());
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public static String path(int workPackage) {
        return "/api/v3/work_packages/" + workPackage;
    }

    /** How many requests came so far. */
    public long requests() {
        return requests.sum();
    }

    /** How many bytes a work package has. */
    public int bytes() {
        return requireNonNull(answers.get(path(1))).length();
    }

    /** The requests that had no good answer. */
    public Set<String> unknown() {
        return unknown;
    }

    /** The work packages whose requests wait for their answer, each once, in the order in which they came. */
    public BlockingQueue<Integer> waiting() {
        return waiting;
    }

    /** The requests that were given up. */
    public BlockingQueue<Gone> gone() {
        return gone;
    }

    @Override
    public void close() {
        Futures.await(vertx.close());
    }

    private void answer(HttpServerRequest request) {
        requests.increment();
        Buffer body = CREDENTIALS.equals(request.getHeader("Authorization")) ? answers.get(request.path()) : null;
        if (body == null) {
            unknown.add(request.method() + " " + request.path());
        }
        if (latency.isZero() || !request.path().startsWith("/api/v3/work_packages/")) {
            reply(request, body);
        } else {
            int id = Integer.parseInt(request.path().substring(request.path().lastIndexOf('/') + 1));
            late.add(new Late(System.nanoTime() + latency.toNanos(), request, body));
            if (latency.compareTo(LONG) > 0) {
                request.connection().closeHandler(closed -> gone.add(new Gone(id, System.nanoTime())));
                waiting.add(id);
            }
        }
    }

    private void replyLate(long now) {
        for (Late next = late.peek(); next != null && next.due - now <= 0; next = late.peek()) {
            late.remove();
            reply(next.request, next.body);
        }
    }

    private static void reply(HttpServerRequest request, @Nullable Buffer body) {
        var response = request.response().putHeader("Content-Type", "application/hal+json; charset=utf-8");
        if (body == null) {
            response.setStatusCode(404).end("{\"_type\":\"Error\",\"message\":\"Not in the stub.\"}");
        } else {
            response.end(body);
        }
    }

    private void addResource(String path, String name) {
        answers.put(path, Buffer.buffer(compact(name)));
    }

    private String compact(String name) {
        String resource = "org/openprojectmcp/bench/server/" + name + ".json";
        return new JsonObject(vertx.fileSystem().readFileBlocking(resource)).encode();
    }
}
