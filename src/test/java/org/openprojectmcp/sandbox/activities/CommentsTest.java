package org.openprojectmcp.sandbox.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class CommentsTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aCommentJoinsTheCreationOfItsAuthor() {
        var task = api.task(DANA, "customer-portal", "");
        var comment =
                api.post(DANA, "/work_packages/" + task + "/activities", "{\"comment\": {\"raw\": \"Grüße 🚀\"}}");
        assertThat(comment.status()).isEqualTo(201);
        assertThat(comment.body().path("version").asInt()).isEqualTo(1);
        assertThat(comment.body().path("comment").path("raw").asText()).isEqualTo("Grüße 🚀");
        assertThat(comment.body().path("details").path(0).path("raw").asText()).isEqualTo("Type set to Task");
    }

    @Test
    void aChangeIsToldInWords() {
        var task = api.task(DANA, "customer-portal", "");
        var body = "{\"lockVersion\": 0, \"_links\": {\"status\": {\"href\": \"/api/v3/statuses/7\"}}}";
        assertThat(api.patch("mei.tanaka", "/work_packages/" + task, body).status())
                .isEqualTo(200);
        var last = api.get(DANA, "/work_packages/" + task + "/activities")
                .elements()
                .path(1);
        assertThat(last.path("details").path(0).path("raw").asText())
                .isEqualTo("Status changed from New to In progress");
    }

    @Test
    void aCommentIsEditedAsTextByItsAuthorOnly() {
        var task = api.task(DANA, "pump-station", "");
        var comment = api.post(DANA, "/work_packages/" + task + "/activities", "{\"comment\": {\"raw\": \"first\"}}");
        var path = "/activities/" + comment.id();
        assertThat(api.patch(ANNA, path, "{\"comment\": \"mine\"}").status()).isEqualTo(403);
        assertThat(api.patch(DANA, path, "{\"comment\": {\"raw\": \"x\"}}").status())
                .isEqualTo(400);
        var edited = api.patch(DANA, path, "{\"comment\": \"second\"}");
        assertThat(edited.body().path("comment").path("raw").asText()).isEqualTo("second");
    }

    @Test
    void aReactionIsTakenBackByRepeatingIt() {
        var task = api.task(DANA, "customer-portal", "");
        var comment = api.post(DANA, "/work_packages/" + task + "/activities", "{\"comment\": {\"raw\": \"done\"}}");
        var path = "/activities/" + comment.id() + "/emoji_reactions";
        assertThat(api.patch("mei.tanaka", path, "{\"reaction\": \"heart\"}").elements())
                .hasSize(1);
        assertThat(api.patch("mei.tanaka", path, "{\"reaction\": \"heart\"}").elements())
                .isEmpty();
    }

    @Test
    void theAssigneeIsNotifiedOnceAndTheAuthorNever() {
        var mei = api.person("Mei Tanaka");
        var before =
                api.get("mei.tanaka", "/notifications").body().path("total").asInt();
        var own = api.get(DANA, "/notifications").body().path("total").asInt();
        var task = api.task(DANA, "customer-portal", ", \"assignee\": {\"href\": \"/api/v3/users/" + mei + "\"}");
        var newest = api.get("mei.tanaka", "/notifications");
        assertThat(newest.body().path("total").asInt()).isEqualTo(before + 1);
        assertThat(newest.elements().path(0).path("reason").asText()).isEqualTo("assigned");
        assertThat(newest.elements()
                        .path(0)
                        .path("_links")
                        .path("resource")
                        .path("href")
                        .asText())
                .endsWith("/" + task);
        assertThat(api.get(DANA, "/notifications").body().path("total").asInt()).isEqualTo(own);
    }
}
