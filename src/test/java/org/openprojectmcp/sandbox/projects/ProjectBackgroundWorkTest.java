package org.openprojectmcp.sandbox.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class ProjectBackgroundWorkTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aDeletedProjectDisappearsALittleLater() {
        assertThat(api.delete(ADMIN, "/projects/customer-portal").status()).isEqualTo(204);
        assertThat(api.get(ADMIN, "/projects/customer-portal").status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(api.get(ADMIN, "/projects/customer-portal").status()).isEqualTo(404));
        assertThat(api.get(ADMIN, "/projects/portal-app").status()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsDelete() {
        assertThat(api.delete(DANA, "/projects/customer-portal").status()).isEqualTo(403);
    }

    @Test
    void aCopyIsAJobThatSucceedsALittleLater() {
        var body = "{\"name\": \"Portal two\", \"_meta\": {\"copyMembers\": true, \"copyVersions\": true}}";
        var accepted = api.post(DANA, "/projects/customer-portal/copy", body);
        assertThat(accepted.status()).isEqualTo(303);
        var job = accepted.response()
                .headers()
                .firstValue("location")
                .orElseThrow()
                .substring("/api/v3".length());
        assertThat(api.get(DANA, job).body().path("status").asText()).isEqualTo("in_queue");
        await().untilAsserted(() ->
                assertThat(api.get(DANA, job).body().path("status").asText()).isEqualTo("success"));
        assertThat(api.get(DANA, "/projects/portal-two/versions").elements()).hasSize(4);
        assertThat(api.get(ANNA, job).status()).isEqualTo(404);
    }
}
