package org.openprojectmcp.sandbox.storages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class StoragesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aStorageIsSeenByWhoSeesFileLinksInAProjectThatUsesIt() {
        assertThat(api.get(DANA, "/storages").elements()).hasSize(1);
        assertThat(api.get(DANA, "/storages/1").link("type")).endsWith(":Nextcloud");
        assertThat(api.get(DANA, "/storages/99").status()).isEqualTo(404);
        assertThat(api.get(DANA, "/storages/1").body().path("_links").has("oauthApplication"))
                .isFalse();
        assertThat(api.get(ADMIN, "/storages/1").body().path("_links").has("oauthApplication"))
                .isTrue();
    }

    @Test
    void filesAreListedByDirectory() {
        var root = api.get(DANA, "/storages/1/files").body();
        assertThat(root.path("ancestors")).isEmpty();
        var folder = root.path("files").get(0);
        assertThat(folder.path("mimeType").asText()).isEqualTo("application/x-op-directory");
        var inside = api.get(
                        DANA, "/storages/1/files?parent=" + folder.path("id").asText())
                .body();
        assertThat(inside.path("parent").path("location").asText())
                .isEqualTo(folder.path("location").asText());
        assertThat(inside.path("ancestors").get(0).path("location").asText()).isEqualTo("/");
        var file = inside.path("files").get(0).path("id").asText();
        assertThat(api.get(DANA, "/storages/1/files?parent=" + file).message())
                .isEqualTo("The given parent is not a directory.");
        assertThat(api.get(DANA, "/storages/1/files?parent=/no/such").status()).isEqualTo(404);
    }

    @Test
    void projectsSayWhichStorageTheyUseAndWhere() {
        var uses = api.get(DANA, "/project_storages").elements();
        assertThat(uses).isNotEmpty();
        var use = uses.get(0);
        assertThat(use.path("projectFolderMode").asText()).isEqualTo("manual");
        var opened = api.get(DANA, "/project_storages/" + use.path("id").asInt() + "/open");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.response().headers().firstValue("location").orElse(""))
                .contains("index.php/f/");
        assertThat(api.get(
                                DANA,
                                "/project_storages?filters=%5B%7B%22project_id%22:%7B%22operator%22:%22=%22,"
                                        + "%22values%22:%5B%22999%22%5D%7D%7D%5D")
                        .elements())
                .isEmpty();
    }

    @Test
    void aLinkIsMadeOnceReadOpenedAndTakenAway() {
        var task = api.task(DANA, "meter-rollout", "");
        var address = "/work_packages/" + task + "/file_links";
        var body = link("901", "minutes.md");
        var made = api.post(DANA, address, body);
        assertThat(made.status()).isEqualTo(201);
        var id = made.elements().get(0).path("id").asInt();
        assertThat(api.post(DANA, address, body).elements().get(0).path("id").asInt())
                .isEqualTo(id);
        assertThat(api.get(DANA, address).elements()).hasSize(1);
        var single = api.get(DANA, "/file_links/" + id);
        assertThat(single.body().path("originData").path("name").asText()).isEqualTo("minutes.md");
        assertThat(single.body().path("_embedded").path("container").path("id").asInt())
                .isEqualTo(task);
        var opened = api.get(DANA, "/file_links/" + id + "/open?location=true");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.response().headers().firstValue("location").orElse(""))
                .endsWith("/f/901?openfile=0");
        assertThat(api.get(DANA, "/file_links/" + id + "/download").status()).isEqualTo(303);
        assertThat(api.delete(DANA, "/file_links/" + id).status()).isEqualTo(200);
        assertThat(api.get(DANA, "/file_links/" + id).status()).isEqualTo(404);
    }

    @Test
    void allLinksAreMadeOrNone() {
        var task = api.task(DANA, "meter-rollout", "");
        var address = "/work_packages/" + task + "/file_links";
        var two = link("901", "minutes.md").replace("]}}", ", {\"originData\": {\"id\": \"902\", \"name\": \"x\"}}]}}");
        assertThat(api.post(DANA, address, two).status()).isEqualTo(422);
        assertThat(api.get(DANA, address).elements()).isEmpty();
        assertThat(api.post(DANA, address, "{}").message()).contains("_embedded");
        assertThat(api.post(DANA, address, "{\"_embedded\": {\"elements\": [" + "{},".repeat(20) + "{}]}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoMayNotManageLinksMakesNone() {
        var task = api.task(DANA, "meter-rollout", "");
        var address = "/work_packages/" + task + "/file_links";
        assertThat(api.post(PRIYA, address, link("901", "minutes.md")).status()).isEqualTo(403);
        var id = api.post(DANA, address, link("901", "minutes.md"))
                .elements()
                .get(0)
                .path("id")
                .asInt();
        assertThat(api.delete(PRIYA, "/file_links/" + id).status()).isEqualTo(403);
        assertThat(api.get(PRIYA, "/file_links/" + id).body().path("_links").has("delete"))
                .isFalse();
    }

    @Test
    void aDeletedWorkPackageTakesItsLinksAlong() {
        var task = api.task(DANA, "meter-rollout", "");
        var id = api.post(DANA, "/work_packages/" + task + "/file_links", link("901", "minutes.md"))
                .elements()
                .get(0)
                .path("id")
                .asInt();
        api.delete(ADMIN, "/work_packages/" + task);
        assertThat(api.get(ADMIN, "/file_links/" + id).status()).isEqualTo(404);
    }

    private static String link(String id, String name) {
        return """
                {"_embedded": {"elements": [{"originData": {"id": "%s", "name": "%s", "mimeType": "text/markdown", "size": 12},
                  "_links": {"storage": {"href": "/api/v3/storages/1"}}}]}}"""
                .formatted(id, name);
    }
}
