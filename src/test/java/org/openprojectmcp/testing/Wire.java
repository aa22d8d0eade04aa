package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A client that shows the wire: sends what it is told and gives back what came. JSON may be written with single quotes. */
public final class Wire {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    public Wire(TestingServer server) {
        this(server.uri("/"));
    }

    public Wire(WholeServer server) {
        this(URI.create(server.base() + "/"));
    }

    /** The status port of a server. */
    public static Wire toStatusOf(WholeServer server) {
        return new Wire(URI.create(server.statusBase() + "/"));
    }

    private Wire(URI base) {
        this.base = base;
    }

    /** Posts JSON and accepts JSON alone. {@code headers} are names and values in turn. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return exchange(request(path, json, headers).header("Accept", "application/json"));
    }

    /** Posts JSON and accepts an event stream, too. */
    public HttpResponse<String> postAcceptingStream(String path, String json, String... headers) {
        return exchange(request(path, json, headers).header("Accept", "application/json, text/event-stream"));
    }

    /** Posts JSON and reads the reply as it comes. */
    public Events openPost(String path, String json, String... headers) {
        return open(request(path, json, headers).header("Accept", "application/json, text/event-stream"));
    }

    /** Opens an event stream with GET. */
    public Events openGet(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream");
        return open(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a request without a body. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20));
        return exchange(headers.length == 0 ? request : request.headers(headers));
    }

    /** Posts a request of 2026-07-28 with the envelope and headers that it needs. */
    public HttpResponse<String> modern(String method, String params, String... moreHeaders) {
        return post("/mcp", modernBody(method, params), modernHeaders(method, params, moreHeaders));
    }

    /** The same, read as it comes. */
    public Events openModern(String method, String params) {
        return openPost("/mcp", modernBody(method, params), modernHeaders(method, params));
    }

    /** A request of 2026-07-28 with id 1. */
    public static String modernBody(String method, String params) {
        String meta =
                "'_meta':{'io.modelcontextprotocol/protocolVersion':'2026-07-28','io.modelcontextprotocol/clientCapabilities':{}}";
        String members = params.substring(1, params.length() - 1);
        return "{'jsonrpc':'2.0','id':1,'method':'" + method + "','params':{" + members + (members.isEmpty() ? "" : ",")
                + meta + "}}";
    }

    private static String[] modernHeaders(String method, String params, String... more) {
        JsonNode json = json(params);
        String name = json.path("name").asText(json.path("uri").asText());
        String[] headers = {"MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method, "Mcp-Name", name};
        int length = name.isEmpty() ? headers.length - 2 : headers.length;
        String[] all = Arrays.copyOf(headers, length + more.length);
        System.arraycopy(more, 0, all, length, more.length);
        return all;
    }

    /** JSON that is written with single quotes. */
    public static JsonNode json(String text) {
        return received(text.replace('\'', '"'));
    }

    public static JsonNode body(HttpResponse<String> response) {
        return received(response.body());
    }

    /** The names of the elements of a list. */
    public static List<String> names(JsonNode elements) {
        List<String> names = new ArrayList<>();
        elements.forEach(element -> names.add(element.path("name").asText()));
        return names;
    }

    /** JSON as it came. */
    static JsonNode received(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        if (!Arrays.asList(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static Events open(HttpRequest.Builder request) {
        return new Events(send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the server is. */
    public URI uri(String path) {
        return base.resolve(path);
    }
}
