package org.openprojectmcp.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.SandboxOptions;

/** Holds the events of the sandbox against those that a real OpenProject posted. */
class WebhooksAsRecordedTest {

    private static final Path RECORDED =
            Path.of(System.getenv().getOrDefault("OPENPROJECT_SHARED", "../shared"), "recordings", "openproject-17.1");
    private static final String ADMIN = "admin";
    private static final String MEMBER = "member";
    private static final String READER = "reader";

    @BeforeAll
    static void recordingsAreHere() {
        assumeTrue(
                Files.exists(RECORDED.resolve("webhooks.jsonl")),
                "skipped: no recordings at " + RECORDED + " (set OPENPROJECT_SHARED)");
    }

    @Test
    void eventsHeadersAndBodiesAreThoseOfARealInstanceInItsOrder() throws Exception {
        List<JsonNode> recorded = Files.readAllLines(RECORDED.resolve("webhooks.jsonl")).stream()
                .map(HookedSandbox::json)
                .toList();
        try (var sandbox = new HookedSandbox(new SandboxOptions.Source.File(RECORDED.resolve("state.json")))) {
            play(sandbox);

            List<JsonNode> events = sandbox.events(recorded.size());
            assertThat(sandbox.actions())
                    .isEqualTo(recorded.stream()
                            .map(event -> event.at("/body/action").asText())
                            .toList());
            for (int i = 0; i < recorded.size(); i++) {
                var of = "event " + i + ", " + events.get(i).path("action").asText();
                assertThat(shape(events.get(i)))
                        .as(of)
                        .isEqualTo(shape(recorded.get(i).path("body")));
                var arrived = sandbox.receiver.arrived().get(i);
                recorded.get(i).path("headers").properties().forEach(header -> assertThat(arrived.headers())
                        .as(of)
                        .hasEntrySatisfying(header.getKey(), value -> assertThat(withoutHash(value))
                                .isEqualTo(withoutHash(header.getValue().asText()))));
                assertThat(signature(recorded.get(i).path("body")))
                        .as(of)
                        .isEqualTo(recorded.get(i).at("/headers/x-op-signature").asText());
            }
        }
    }

    /** What was done while the recorded webhook looked on, without what left no event. */
    private static void play(HookedSandbox sandbox) {
        SandboxApi api = sandbox.api;
        int talks = project(api, "talks");
        for (var subject : List.of("x", "by identifier", "absolute")) {
            task(api, talks, subject);
        }
        int talk = task(api, talks, "Talk");
        int own = comment(api, MEMBER, talk, "Hello");
        comment(api, READER, talk, "reader says");
        comment(api, ADMIN, talk, "quiet");
        sandbox.letAMomentPass();
        api.patch(MEMBER, "/activities/" + own, "{\"comment\": \"edited\"}");
        int hours = project(api, "hours");
        int work = task(api, hours, "Work");
        var entry = "{\"spentOn\": \"2026-03-02\", \"hours\": \"PT1H30M\", \"comment\": {\"raw\": \"did things\"},"
                + " \"_links\": {\"entity\": {\"href\": \"/api/v3/work_packages/" + work + "\"}%s}}";
        var activity = ", \"activity\": {\"href\": \"/api/v3/time_entries/activities/3\"}";
        for (var more : List.of(activity, activity, "")) {
            assertThat(api.post(MEMBER, "/time_entries", entry.formatted(more)).status())
                    .isEqualTo(201);
        }
        int files = project(api, "files");
        int holder = task(api, files, "Files");
        api.upload(MEMBER, "/work_packages/" + holder + "/attachments", file("note.txt"), "hello file");
        api.upload(MEMBER, "/work_packages/" + holder + "/attachments", file("ünï.txt"), "x");
        api.upload(MEMBER, "/attachments", file("loose.txt"), "hello file");
        api.delete(ADMIN, "/work_packages/" + work);
        api.delete(ADMIN, "/work_packages/" + holder);
        sandbox.letChangesSettle();
    }

    private static String file(String name) {
        return "{\"fileName\": \"" + name + "\", \"description\": {\"raw\": \"a note\"}}";
    }

    private static int project(SandboxApi api, String identifier) {
        var created = api.post(
                ADMIN,
                "/projects",
                "{\"name\": \"Hooked %s\", \"identifier\": \"%s\"}".formatted(identifier, identifier));
        Map.of(5, 4, 6, 5, 4, 6).forEach((user, role) -> assertThat(api.post(
                                ADMIN,
                                "/memberships",
                                ("{\"_links\": {\"project\": {\"href\": \"/api/v3/projects/%d\"}, \"principal\": {\"href\":"
                                                + " \"/api/v3/users/%d\"}, \"roles\": [{\"href\": \"/api/v3/roles/%d\"}]}}")
                                        .formatted(created.id(), user, role))
                        .status())
                .isEqualTo(201));
        return created.id();
    }

    private static int task(SandboxApi api, int project, String subject) {
        var created = api.post(
                MEMBER,
                "/projects/" + project + "/work_packages?notify=false",
                "{\"subject\": \"%s\", \"_links\": {\"type\": {\"href\": \"/api/v3/types/1\"}}}".formatted(subject));
        assertThat(created.status()).isEqualTo(201);
        return created.id();
    }

    private static int comment(SandboxApi api, String login, int task, String text) {
        var body = "{\"comment\": {\"raw\": \"" + text + "\"}}";
        return api.post(login, "/work_packages/" + task + "/activities", body).id();
    }

    /** What a recorded body is signed with, written by the sandbox: the real signature is about each byte. */
    private static String signature(JsonNode body) {
        var resource = body.properties().stream().skip(1).findFirst().orElseThrow();
        var event = new Event(body.path("action").asText(), resource.getKey(), (ObjectNode) resource.getValue());
        return Signature.of(event.body(), HookedSandbox.SECRET);
    }

    private static String withoutHash(String value) {
        return value.replaceAll("^sha1=[0-9a-f]{40}$", "sha1=");
    }

    /** Which members there are and what kind of value each has; of a list, which kinds of items it has. */
    private static Object shape(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), shape(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            Set<Object> kinds = new HashSet<>();
            node.forEach(item -> kinds.add(shape(item)));
            return kinds;
        }
        return node.getNodeType();
    }
}
