package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

/** What goes along, and what stays behind, when a work package gets another project. */
class MoveToProjectTest {

    @AutoClose
    private static final SandboxApi API = SandboxApi.demo();

    private static int created(String path, String body) {
        var created = API.post(ADMIN, path, body);
        assertThat(created.status()).as(created.message()).isEqualTo(201);
        return created.id();
    }

    private static String href(String collection, int id) {
        return "{\"href\": \"/api/v3/" + collection + "/" + id + "\"}";
    }

    private static SandboxApi.Reply read(int workPackage) {
        return API.get(ADMIN, "/work_packages/" + workPackage);
    }

    @Test
    void allThatIsBelowGoesAlongWithItsTimeAndAVersionThatIsNotSharedStays() {
        var from = API.project("customer-portal");
        var to = API.project("meter-rollout");
        var version = created(
                "/versions",
                "{\"name\": \"Only here\", \"_links\": {\"definingProject\": " + href("projects", from) + "}}");
        var parent = API.task(ADMIN, "customer-portal", ", \"version\": " + href("versions", version));
        var child = API.task(ADMIN, "customer-portal", ", \"parent\": " + href("work_packages", parent));
        var time = created(
                "/time_entries",
                "{\"spentOn\": \"2026-03-02\", \"hours\": \"PT1H\", \"_links\": {\"entity\": "
                        + href("work_packages", child) + "}}");

        var moved = API.patch(
                ADMIN,
                "/work_packages/" + parent,
                "{\"lockVersion\": %d, \"_links\": {\"project\": %s}}"
                        .formatted(read(parent).body().path("lockVersion").asInt(), href("projects", to)));

        assertThat(moved.status()).as(moved.message()).isEqualTo(200);
        assertThat(moved.body().path("_links").path("version").path("href").isNull())
                .isTrue();
        assertThat(read(child).link("project")).isEqualTo("/api/v3/projects/" + to);
        assertThat(read(child).link("parent")).isEqualTo("/api/v3/work_packages/" + parent);
        assertThat(API.get(ADMIN, "/time_entries/" + time).link("project")).endsWith("/" + to);
    }
}
