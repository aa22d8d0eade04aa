package org.openprojectmcp.sandbox.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;
import static org.openprojectmcp.sandbox.SandboxApi.SAMUEL;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class ProjectVisibilityTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void theDemoUserSeesFourActiveProjects() {
        var names = api.get(DANA, "/projects").elements().findValuesAsText("identifier");
        assertThat(names).containsExactlyInAnyOrder("meter-rollout", "customer-portal", "portal-app", "pump-station");
    }

    @Test
    void aProjectOneIsNoMemberOfIsNotFound() {
        assertThat(api.get(DANA, "/projects/board-matters").status()).isEqualTo(404);
        assertThat(api.get(SAMUEL, "/projects/board-matters").status()).isEqualTo(200);
    }

    @Test
    void anArchivedProjectIsSeenByAdministratorsOnly() {
        assertThat(api.get(DANA, "/projects/office-move").status()).isEqualTo(404);
        assertThat(api.get(ADMIN, "/projects/office-move").body().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void whoMayNotEditIsRefusedWith403() {
        var refused = api.patch(PRIYA, "/projects/meter-rollout", "{\"name\": \"Mine\"}");
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void aLinkIsOfferedOnlyToWhoMayFollowIt() {
        var seen = api.get(PRIYA, "/projects/meter-rollout").body().path("_links");
        var administered = api.get(DANA, "/projects/meter-rollout").body().path("_links");
        assertThat(seen.has("update")).isFalse();
        assertThat(administered.has("update")).isTrue();
        assertThat(administered.has("delete")).isFalse();
    }
}
