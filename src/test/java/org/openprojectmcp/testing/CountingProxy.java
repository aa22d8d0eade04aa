package org.openprojectmcp.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands before an OpenProject and counts what goes through: requests, and the bytes of the answers as if they were not packed. */
public final class CountingProxy implements AutoCloseable {

    private static final Set<String> PASSED = Set.of("authorization", "content-type", "accept");

    /** One request that went through. */
    public record Passed(String method, String target, int status, int bytes) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;
    private final List<Passed> passed = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile @Nullable Runnable before;

    public CountingProxy(URI behind) {
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void forget() {
        passed.clear();
    }

    public List<Passed> passed() {
        return List.copyOf(passed);
    }

    public int bytes() {
        return passed.stream().mapToInt(Passed::bytes).sum();
    }

    /** Runs {@code action} once, before the next write goes through. */
    public void beforeNextWrite(Runnable action) {
        before = action;
    }

    /** Answers reads of a path with this JSON itself: what a newer OpenProject has and the one behind has not. */
    public void answer(String path, String json) {
        answers.put(path, json);
    }

    private void pass(HttpExchange exchange) throws IOException {
        String own = answers.get(exchange.getRequestURI().getPath());
        if (own != null) {
            answer(exchange, own.getBytes(StandardCharsets.UTF_8));
            return;
        }
        Runnable action = before;
        if (action != null && !"GET".equals(exchange.getRequestMethod())) {
            before = null;
            action.run();
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind.toString() + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.get(0));
            }
        });
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            note(exchange, answer.statusCode(), answer.body().length);
            for (String name : List.of("Content-Type", "Location")) {
                answer.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders()
                        .set(name, value));
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        note(exchange, 200, body.length);
        exchange.getResponseHeaders().set("Content-Type", "application/hal+json; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void note(HttpExchange exchange, int status, int bytes) {
        String target = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
        passed.add(new Passed(exchange.getRequestMethod(), target, status, bytes));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
