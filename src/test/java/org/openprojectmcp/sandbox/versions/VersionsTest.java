package org.openprojectmcp.sandbox.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class VersionsTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aLockedVersionCannotBeSet() {
        var refused = api.post(
                DANA,
                "/projects/meter-rollout/work_packages",
                "{\"subject\": \"Late\", \"_links\": {\"version\": {\"href\": \"" + version("Wave 2") + "\"}}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("version");
    }

    @Test
    void aVersionInUseCannotBeDeleted() {
        var refused = api.delete(DANA, version("Wave 1").substring("/api/v3".length()));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void anUnusedVersionCanBeDeleted() {
        var path = version("Wave 2").substring("/api/v3".length());
        assertThat(api.delete(DANA, path).status()).isEqualTo(204);
        assertThat(api.get(DANA, path).status()).isEqualTo(404);
    }

    @Test
    void aSharedVersionIsOfferedToSubprojects() {
        var names = api.get(DANA, "/projects/portal-app/versions").elements().findValuesAsText("name");
        assertThat(names).containsExactly("2.2");
    }

    @Test
    void itEndsAfterItBegins() {
        var body =
                "{\"name\": \"3.0\", \"startDate\": \"2026-03-02\", \"endDate\": \"2026-03-01\", \"_links\": {\"definingProject\": {\"href\": \"/api/v3/projects/customer-portal\"}}}";
        var refused = api.post(DANA, "/versions", body);
        assertThat(refused.attribute()).isEqualTo("effectiveDate");
    }

    @Test
    void aMemberMayNotManageVersions() {
        var body =
                "{\"name\": \"3.0\", \"_links\": {\"definingProject\": {\"href\": \"/api/v3/projects/customer-portal\"}}}";
        assertThat(api.post("mei.tanaka", "/versions", body).status()).isEqualTo(403);
    }

    private String version(String name) {
        for (var element : api.get(DANA, "/projects/meter-rollout/versions").elements()) {
            if (element.path("name").asText().equals(name)) {
                return element.path("_links").path("self").path("href").asText();
            }
        }
        throw new AssertionError("No version " + name);
    }
}
