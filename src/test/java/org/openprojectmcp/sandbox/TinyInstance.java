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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** A sandbox with one project, a handful of people and a clock that stands still on Wednesday, 4 March 2026. */
public final class TinyInstance implements AutoCloseable {
    public static final String STATE =
            """
            {"settings": {"working_days": [1, 2, 3, 4, 5]},
             "statuses": [{"id": 1, "name": "Open", "default": true}, {"id": 2, "name": "Doing"},
                          {"id": 3, "name": "Done", "closed": true}],
             "types": [{"id": 1, "name": "Work", "default": true}, {"id": 2, "name": "Gate", "milestone": true}],
             "priorities": [{"id": 1, "name": "Usual", "default": true}, {"id": 2, "name": "Urgent"}],
             "roles": [
               {"id": 1, "name": "Writer", "permissions": ["view_project", "view_work_packages", "add_work_packages",
                 "edit_work_packages", "manage_subtasks", "manage_work_package_relations", "work_package_assigned"]},
               {"id": 2, "name": "Onlooker", "permissions": ["view_project", "view_work_packages"]}],
             "workflow": {"roles": {"Writer": [{"types": [1, 2], "pairs": [[1, 2], [2, 3]]}]}},
             "users": [
               {"id": 1, "login": "root", "firstname": "Ruth", "lastname": "Root", "admin": true},
               {"id": 2, "login": "writer", "firstname": "Wanda", "lastname": "Writer"},
               {"id": 3, "login": "onlooker", "firstname": "Olaf", "lastname": "Onlooker"},
               {"id": 4, "login": "stranger", "firstname": "Sven", "lastname": "Stranger"},
               {"id": 5, "login": "gone", "firstname": "Greta", "lastname": "Gone", "status": "locked"}],
             "projects": [{"id": 1, "identifier": "orchard", "name": "Orchard", "modules": ["work_package_tracking"],
               "types": ["Work", "Gate"],
               "members": [{"id": 1, "principal": "Wanda Writer", "roles": ["Writer"]},
                           {"id": 2, "principal": "Olaf Onlooker", "roles": ["Onlooker"]}]}],
             "next_ids": {"work_packages": 100}}
            """;
    public static final String WRITER = "writer";
    public static final String ONLOOKER = "onlooker";
    public static final String STRANGER = "stranger";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock WEDNESDAY = Clock.fixed(Instant.parse("2026-03-04T10:00:00Z"), ZoneOffset.UTC);

    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    public TinyInstance() {
        this(Profile.DEFAULT, STATE);
    }

    /** One of another version or in another state. */
    public TinyInstance(Profile profile, String state) {
        sandbox = Sandbox.start(CheckedAnswers.checking(SandboxOptions.of(new SandboxOptions.Source.Text(state))
                .withClock(WEDNESDAY)
                .withProfile(profile)));
    }

    /** The same instance with more tables in its state file. */
    public static TinyInstance with(String tables) {
        var state = STATE.strip().replaceFirst("}$", ", " + Matcher.quoteReplacement(tables) + "}");
        return new TinyInstance(Profile.DEFAULT, state);
    }

    /** An answer; the JSON is missing when the body was none. */
    public record Reply(int status, JsonNode json, HttpResponse<String> response) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return response.body();
        }

        public String error() {
            var identifier = json.path("errorIdentifier").asText();
            return identifier.substring(identifier.lastIndexOf(':') + 1);
        }

        /** The property that an error names. */
        public String attribute() {
            return json.path("_embedded").path("details").path("attribute").asText();
        }

        public JsonNode elements() {
            return json.path("_embedded").path("elements");
        }
    }

    /** A call as somebody, with JSON. */
    public Reply call(String login, String method, String path, String body) {
        return send(
                method, path, body, "Authorization", basic("apikey", key(login)), "Content-Type", "application/json");
    }

    public Reply get(String login, String path) {
        return send("GET", path, "", "Authorization", basic("apikey", key(login)));
    }

    /** The id of a new work package that the writer makes of some properties. */
    public int workPackage(String properties) {
        var created = call(WRITER, "POST", "/api/v3/projects/orchard/work_packages", "{" + properties + "}");
        if (created.status() != 201) {
            throw new AssertionError(created.json().toString());
        }
        return created.json().path("id").asInt();
    }

    public JsonNode read(int workPackage) {
        return get(WRITER, "/api/v3/work_packages/" + workPackage).json();
    }

    /** Any call, with pairs of header names and values. */
    public Reply send(String method, String path, String body, String... headers) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(sandbox.uri() + encoded(path)))
                .method(method, publisher);
        if (headers.length > 0) {
            request.headers(Arrays.copyOf(headers, headers.length));
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), json(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    public String key(String login) {
        var key = sandbox.key(login);
        if (key == null) {
            throw new AssertionError("Nobody logs in as " + login);
        }
        return key;
    }

    public static String basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static String encoded(String path) {
        return path.replace("+", "%2B")
                .replace(" ", "%20")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    private static JsonNode json(String body) {
        try {
            return body.startsWith("{") ? JSON.readTree(body) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
