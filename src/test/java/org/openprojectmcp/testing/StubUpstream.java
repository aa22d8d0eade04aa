package org.openprojectmcp.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback that keeps what it was asked and answers as a test says. */
public final class StubUpstream implements AutoCloseable {

    /** Answers a request, or leaves it without an answer by closing the exchange. */
    @FunctionalInterface
    public interface Script {
        void answer(HttpExchange exchange, int attempt) throws IOException;
    }

    /** What arrived: the raw path with its query, headers by lower-case name, and the body. */
    public record Arrived(String method, String target, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile Script script = (exchange, attempt) -> json(exchange, 200, "{}");

    public StubUpstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public void answers(Script script) {
        this.script = script;
    }

    public void answers(int status, String json) {
        answers((exchange, attempt) -> json(exchange, status, json));
    }

    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    public Arrived last() {
        return arrived.get(arrived.size() - 1);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/hal+json; charset=utf-8", body);
    }

    public static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        arrived.add(new Arrived(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        try {
            script.answer(exchange, arrived.size());
        } catch (RuntimeException e) {
            send(exchange, 599, "text/plain", e.toString());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
