package org.openprojectmcp.bench.load;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.bench.server.ServerProcess;

/** Asks a server one thing at a time and waits for the answer. */
public final class Client {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int PAUSE_MS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ServerProcess server;

    public Client(ServerProcess server) {
        this.server = server;
    }

    /** Waits until the server lists at least one tool; returns when that was. */
    public Instant awaitTools() throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit) && server.running()) {
            try {
                if (!tools().isEmpty()) {
                    return Instant.now();
                }
            } catch (IOException notListening) {
                // what a server that is still starting does
            }
            Thread.sleep(PAUSE_MS);
        }
        throw new IllegalStateException("No tools within " + START_LIMIT + "; the server printed:\n" + server.output());
    }

    /** The tools that the server lists. */
    public JsonArray tools() throws IOException, InterruptedException {
        return post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .getJsonObject("result", new JsonObject())
                .getJsonArray("tools", new JsonArray());
    }

    /** The titles of the tools that the server lists. */
    public Set<String> titles() throws IOException, InterruptedException {
        return tools().stream()
                .map(tool -> ((JsonObject) tool).getString("title", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes one call; returns what is wrong with the answer, or null. */
    @Nullable
    public String fault(Call call, int workPackage) throws IOException, InterruptedException {
        return Call.fault(call.judgement().get(), 1, workPackage, post(call.request(1, workPackage)));
    }

    private JsonObject post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Accept", Call.JSON_OR_STREAM)
                .header("MCP-Protocol-Version", Call.REVISION)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() == 404 || response.statusCode() == 503) {
            throw new IOException("not ready: " + response.statusCode());
        }
        return Reply.message(response.statusCode(), contentType, response.body());
    }
}
