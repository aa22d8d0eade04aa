package org.openprojectmcp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.faults.FaultPlan;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** A sandbox with the demo organisation, and calls to it as one of its people. */
public final class SandboxApi implements AutoCloseable {
    public static final String DANA = "dana.reyes";
    public static final String ADMIN = "admin";
    public static final String ANNA = "anna.krueger";
    public static final String PRIYA = "priya.nair";
    public static final String SAMUEL = "samuel.osei";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    private SandboxApi(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** An answer; the body is missing when there was none or it was no JSON. */
    public record Reply(int status, JsonNode body, HttpResponse<String> response) {
        public String message() {
            return body.path("message").asText();
        }

        public String attribute() {
            return body.path("_embedded").path("details").path("attribute").asText();
        }

        public int id() {
            return body.path("id").asInt();
        }

        public JsonNode elements() {
            return body.path("_embedded").path("elements");
        }

        public String link(String name) {
            return body.path("_links").path(name).path("href").asText();
        }
    }

    public static SandboxApi demo(Language language) {
        return new SandboxApi(
                Sandbox.start(CheckedAnswers.checking(SandboxOptions.demo().withLanguage(language))));
    }

    public static SandboxApi demo() {
        return of(SandboxOptions.demo());
    }

    public static SandboxApi demo(Profile profile) {
        return of(SandboxOptions.demo().withProfile(profile));
    }

    public static SandboxApi of(SandboxOptions options) {
        return new SandboxApi(Sandbox.start(CheckedAnswers.checking(options)));
    }

    public URI uri() {
        return sandbox.uri();
    }

    public @Nullable String key(String login) {
        return sandbox.key(login);
    }

    /** What is to go wrong with its requests. */
    public FaultPlan faults() {
        return sandbox.faults();
    }

    public Reply get(String login, String path) {
        return call(login, "GET", path, null);
    }

    public Reply post(String login, String path, String body) {
        return call(login, "POST", path, body);
    }

    public Reply patch(String login, String path, String body) {
        return call(login, "PATCH", path, body);
    }

    public Reply delete(String login, String path) {
        return call(login, "DELETE", path, null);
    }

    /** Uploads a text file; a metadata of {@code null} or a content of {@code null} leaves the part out. */
    public Reply upload(String login, String path, @Nullable String metadata, @Nullable String content) {
        var body = new StringBuilder();
        if (metadata != null) {
            body.append("--cut\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n")
                    .append(metadata)
                    .append("\r\n");
        }
        if (content != null) {
            body.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sent.bin\"\r\n\r\n")
                    .append(content)
                    .append("\r\n");
        }
        return call(login, "POST", path, body + "--cut--\r\n", "multipart/form-data; boundary=cut");
    }

    /** The id of the project with an identifier. */
    public int project(String identifier) {
        return get(ADMIN, "/projects/" + identifier).id();
    }

    /** The id of the person with a name. */
    public int person(String name) {
        for (var element : get(ADMIN, "/principals?pageSize=-1").elements()) {
            if (element.path("name").asText().equals(name)) {
                return element.path("id").asInt();
            }
        }
        throw new AssertionError("Nobody is called " + name);
    }

    /** A new task in a project. */
    public int task(String login, String identifier, String more) {
        var body = "{\"subject\": \"New task\", \"_links\": {\"type\": {\"href\": \"/api/v3/types/1\"}%s}}"
                .formatted(more);
        var created = post(login, "/projects/" + identifier + "/work_packages", body);
        if (created.status() != 201) {
            throw new AssertionError(created.body());
        }
        return created.id();
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private Reply call(String login, String method, String path, @Nullable String body) {
        return call(login, method, path, body, "application/json");
    }

    private Reply call(String login, String method, String path, @Nullable String body, String contentType) {
        var credentials = ("apikey:" + sandbox.key(login)).getBytes(StandardCharsets.UTF_8);
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(sandbox.uri() + "/api/v3" + path))
                .method(method, publisher)
                .header("Content-Type", contentType)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var type = response.headers().firstValue("content-type").orElse("");
            var json = type.startsWith("application/hal+json")
                    ? JSON.readTree(response.body())
                    : MissingNode.getInstance();
            return new Reply(response.statusCode(), json, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
