package org.openprojectmcp.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.SandboxOptions;

class WebhooksTest {

    private static final String COMMENT = "{\"comment\": {\"raw\": \"%s\"}}";

    @AutoClose
    private final HookedSandbox sandbox = new HookedSandbox(new SandboxOptions.Source.Demo());

    private final SandboxApi api = sandbox.api;

    private String comments(int task) {
        return "/work_packages/" + task + "/activities";
    }

    @Test
    void aProjectIsToldAtOnceAndAWorkPackageWhenNoMoreChangesCanJoin() {
        int task = api.task(SandboxApi.DANA, "meter-rollout", "");
        api.post(SandboxApi.ADMIN, "/projects", "{\"name\": \"Told\"}");
        sandbox.events(1);
        assertThat(sandbox.actions()).containsExactly("project:created");

        sandbox.letChangesSettle();

        var told = sandbox.events(2).get(1);
        assertThat(told.path("action").asText()).isEqualTo("work_package:created");
        assertThat(told.at("/work_package/id").asInt()).isEqualTo(task);
    }

    @Test
    void whatOnePersonDoesIsToldOnceAndACommentAfterItsWorkPackage() {
        int task = api.task(SandboxApi.DANA, "meter-rollout", "");
        api.post(SandboxApi.DANA, comments(task), COMMENT.formatted("mine"));
        api.post(SandboxApi.ADMIN, comments(task) + "?notify=false", COMMENT.formatted("quiet"));

        sandbox.letChangesSettle();

        assertThat(sandbox.events(4))
                .extracting(event -> event.path("action").asText())
                .containsExactly(
                        "work_package:created",
                        "work_package_comment:comment",
                        "work_package:updated",
                        "work_package_comment:comment");
        assertThat(sandbox.events(4).get(3).at("/activity/comment/raw").asText())
                .isEqualTo("quiet");
    }

    @Test
    void aJournalWhoseCommentIsEditedMeanwhileIsNotTold() {
        int task = api.task(SandboxApi.DANA, "meter-rollout", "");
        int comment = api.post(SandboxApi.DANA, comments(task), COMMENT.formatted("frist"))
                .id();
        sandbox.letAMomentPass();
        api.patch(SandboxApi.DANA, "/activities/" + comment, "{\"comment\": \"first\"}");
        api.post(SandboxApi.ADMIN, comments(task), COMMENT.formatted("second"));

        sandbox.letChangesSettle();

        assertThat(sandbox.events(2))
                .extracting(event -> event.path("action").asText())
                .containsExactly("work_package:updated", "work_package_comment:comment");
    }

    @Test
    void whatIsGoneWhenItsTimeHasComeIsNotTold() {
        int task = api.task(SandboxApi.DANA, "meter-rollout", "");
        api.delete(SandboxApi.ADMIN, "/work_packages/" + task);
        int kept = api.task(SandboxApi.DANA, "meter-rollout", "");

        sandbox.letChangesSettle();

        assertThat(sandbox.events(1)).singleElement().satisfies(event -> assertThat(
                        event.at("/work_package/id").asInt())
                .isEqualTo(kept));
    }

    @Test
    void theBodyIsSignedByteForByte() throws Exception {
        api.post(SandboxApi.ADMIN, "/projects", "{\"name\": \"R&D <größer> als 3 €\"}");
        sandbox.events(1);

        var posted = sandbox.receiver.last();
        assertThat(posted.method()).isEqualTo("POST");
        assertThat(posted.target()).isEqualTo("/hook?key=k3y");
        assertThat(posted.body()).contains("R\\u0026D \\u003cgrößer\\u003e als 3 €");
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(HookedSandbox.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        assertThat(posted.headers())
                .containsEntry(
                        "x-op-signature",
                        "sha1="
                                + HexFormat.of()
                                        .formatHex(mac.doFinal(posted.body().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMarkOfAPersonIsNoChangeOfTheProjectAndAChangeIs() {
        int project = api.project("meter-rollout");
        api.post(SandboxApi.ADMIN, "/workspaces/" + project + "/favorite", "{}");
        api.patch(SandboxApi.ADMIN, "/projects/" + project, "{\"name\": \"Renamed\"}");

        assertThat(sandbox.events(1)).singleElement().satisfies(event -> {
            assertThat(event.path("action").asText()).isEqualTo("project:updated");
            assertThat(event.at("/project/name").asText()).isEqualTo("Renamed");
        });
    }

    @Test
    void afterAResetNothingThatWaitedIsTold() throws Exception {
        api.task(SandboxApi.DANA, "meter-rollout", "");
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(api.uri() + "/sandbox/reset"))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
        sandbox.letChangesSettle();
        api.post(SandboxApi.ADMIN, "/projects", "{\"name\": \"Afterwards\"}");

        assertThat(sandbox.events(1))
                .singleElement()
                .satisfies(event -> assertThat(event.path("action").asText()).isEqualTo("project:created"));
    }
}
