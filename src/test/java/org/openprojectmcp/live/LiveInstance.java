package org.openprojectmcp.live;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The OpenProject that live tests work on, asked past the tools: to see what is left and to remove it. */
record LiveInstance(String url, String key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static LiveInstance ofEnvironment() {
        return new LiveInstance(variable("OPENPROJECT_LIVE_URL"), variable("OPENPROJECT_LIVE_API_KEY"));
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set: live tests need the address of an OpenProject"
                    + " (OPENPROJECT_LIVE_URL) and the API key of an administrator there (OPENPROJECT_LIVE_API_KEY)");
        }
        return value.strip().replaceAll("/+$", "");
    }

    /** The ids of the projects whose identifiers end so. */
    List<Integer> projects(String suffix) {
        try {
            JsonNode projects =
                    JSON.readTree(send("GET", "/projects?pageSize=1000").body());
            List<Integer> ids = new ArrayList<>();
            for (JsonNode project : projects.at("/_embedded/elements")) {
                if (project.path("identifier").asText().endsWith(suffix)) {
                    ids.add(project.path("id").asInt());
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the projects whose identifiers end so, and waits until they are gone. */
    void removeProjects(String suffix) {
        projects(suffix).forEach(id -> send("DELETE", "/projects/" + id));
        await().atMost(Duration.ofMinutes(2)).until(() -> projects(suffix).isEmpty());
    }

    private HttpResponse<String> send(String method, String path) {
        String credentials = Base64.getEncoder().encodeToString(("apikey:" + key).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v3" + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json");
        try {
            return HTTP.send(request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Names no key. */
    @Override
    public String toString() {
        return url;
    }
}
