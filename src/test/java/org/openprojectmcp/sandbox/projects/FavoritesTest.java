package org.openprojectmcp.sandbox.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.SAMUEL;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class FavoritesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aFavoriteIsOnesOwn() {
        assertThat(api.post(DANA, "/projects/meter-rollout/favorite", "{}").status())
                .isEqualTo(204);
        assertThat(favorited(DANA)).isTrue();
        assertThat(favorited(ANNA)).isFalse();
        assertThat(api.get(DANA, "/projects/meter-rollout").link("disfavor")).endsWith("/favorite");
        assertThat(api.delete(DANA, "/workspaces/meter-rollout/favorite").status())
                .isEqualTo(204);
        assertThat(favorited(DANA)).isFalse();
    }

    @Test
    void aHiddenProjectIsNobodysFavorite() {
        assertThat(api.post(SAMUEL, "/projects/customer-portal/favorite", "{}").status())
                .isEqualTo(404);
    }

    private boolean favorited(String login) {
        return api.get(login, "/projects/meter-rollout")
                .body()
                .path("favorited")
                .asBoolean();
    }
}
