package org.openprojectmcp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.FreePorts;

/**
 * Two processes with the same seed and a clock that stands still answer the same calls with the same bytes, headers included: there are
 * neither dates nor ids of requests in them.
 */
class SameCallsSameBytesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CALLS = 250;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = FreePorts.two()[0];

    @Test
    void aFewHundredCallsOfManyKinds() throws Exception {
        var first = play("first", "--state", "demo");
        var second = play("second", "--state", "demo");

        assertThat(second).hasSameSizeAs(first);
        for (var i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
    }

    @Test
    void generatedDataToo() throws Exception {
        assertThat(play("more", "--state", "generated:400")).isEqualTo(play("again", "--state", "generated:400"));
    }

    @Test
    void anotherSeedMakesOtherKeys() throws Exception {
        try (var one = SandboxProcess.start("--seed", "1");
                var same = SandboxProcess.start("--seed", "1");
                var other = SandboxProcess.start("--seed", "2")) {
            assertThat(keys(same)).isEqualTo(keys(one)).isNotEmpty();
            assertThat(keys(other)).doesNotContainAnyElementsOf(keys(one));
        }
    }

    private static List<String> keys(SandboxProcess sandbox) {
        return sandbox.printed().stream()
                .filter(line -> line.startsWith("API key of"))
                .toList();
    }

    private List<String> play(String run, String... state) throws Exception {
        var file = folder.resolve(run + "-keys.json");
        var flags = new ArrayList<>(List.of(state));
        // the same one for both: answers tell the address that they were asked at
        flags.addAll(List.of(
                "--port",
                String.valueOf(port),
                "--seed",
                "7",
                "--clock",
                "2026-03-02T09:00:00Z",
                "--keys",
                file.toString()));
        try (var sandbox = SandboxProcess.start(flags.toArray(String[]::new))) {
            var keys = JSON.readTree(Files.readString(file));
            var answers = new ArrayList<String>();
            var random = new Random(99);
            for (var i = 0; i < CALLS; i++) {
                answers.add(call(sandbox.uri(), keys, random));
            }
            assertThat(answers).filteredOn(answer -> answer.startsWith("20")).hasSizeGreaterThan(CALLS / 2);
            return answers;
        }
    }

    /** One call with its answer. */
    private String call(URI uri, JsonNode keys, Random random) throws IOException, InterruptedException {
        var who = random.nextInt(3) == 0 ? "admin" : "member";
        var id = 1 + random.nextInt(150);
        var request = HttpRequest.newBuilder()
                .header(
                        "Authorization",
                        TinyInstance.basic("apikey", keys.path(who).asText()))
                .header("Content-Type", "application/json");
        var call =
                switch (random.nextInt(14)) {
                    case 0 ->
                        change(
                                request,
                                uri,
                                "PATCH",
                                "/work_packages/" + id,
                                "{\"lockVersion\": 0, \"subject\": \"Changed " + id + "\"}");
                    case 1 ->
                        change(
                                request,
                                uri,
                                "POST",
                                "/work_packages/" + id + "/activities",
                                "{\"comment\": {\"raw\": \"Seen **" + id + "**\"}}");
                    case 2 ->
                        change(request, uri, "POST", "/projects/1/work_packages", "{\"subject\": \"New " + id + "\"}");
                    case 3 -> change(request, uri, "POST", "/work_packages/" + id + "/form", "{\"lockVersion\": 1}");
                    case 4 -> change(request, uri, "DELETE", "/work_packages/" + id, "");
                    case 5 ->
                        change(
                                request,
                                uri,
                                "POST",
                                "/projects/1/copy",
                                "{\"name\": \"Copy " + id + "\", \"identifier\": \"copy-" + id + "\"}");
                    case 6 ->
                        change(
                                request,
                                uri,
                                "POST",
                                "/work_packages/" + id + "/watchers",
                                "{\"user\": {\"href\": \"/api/v3/users/5\"}}");
                    default -> read(request, uri, id, random);
                };
        var answer = http.send(call, BodyHandlers.ofString());
        var text = answer.statusCode() + " " + call.method() + " " + call.uri().getPath() + "\n"
                + answer.headers().map() + "\n" + answer.body();
        return text;
    }

    private static HttpRequest change(HttpRequest.Builder request, URI uri, String method, String path, String body) {
        var sent = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return request.method(method, sent)
                .uri(URI.create(uri + "/api/v3" + path))
                .build();
    }

    private static HttpRequest read(HttpRequest.Builder request, URI uri, int id, Random random) {
        var paths = List.of(
                "/work_packages?pageSize=20&offset=" + id % 7,
                "/work_packages?groupBy=status&showSums=true&sortBy=%5B%5B%22assignee%22,%22asc%22%5D%5D",
                "/work_packages?select=total,elements/id,elements/subject,elements/self",
                "/work_packages/" + id,
                "/work_packages/" + id + "/activities",
                "/work_packages/" + id + "/available_watchers",
                "/projects/" + (1 + id % 6),
                "/projects/available_assignees",
                "/memberships",
                "/capabilities?filters=%5B%7B%22principal%22:%7B%22operator%22:%22=%22,%22values%22:%5B%225%22%5D%7D%7D%5D",
                "/actions",
                "/roles",
                "/principals",
                "/users/me/preferences",
                "/time_entries?pageSize=30",
                "/notifications",
                "/queries/default",
                "/queries/form",
                "/views",
                "/versions",
                "/statuses",
                "/types",
                "/help_texts",
                "/configuration",
                "/nothing/here");
        return request.GET()
                .uri(URI.create(uri + "/api/v3" + paths.get(random.nextInt(paths.size()))))
                .build();
    }
}
