package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class CreateProjectTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);

    @Test
    void aProjectBelowAnotherIsMade() {
        JsonNode made = SERVED.call(
                "create_project", "{'name': 'Tower repair', 'parent': 'pump-station', 'description': 'Old *tower*'}");

        assertThat(made.path("identifier").asText()).isEqualTo("tower-repair");
        assertThat(made.at("/parent/name").asText()).isEqualTo("Pump station Eastwick");
        assertThat(made.path("url").asText()).isEqualTo(SERVED.upstream().uri() + "/projects/tower-repair");
        assertThat(SERVED.call("list_projects", "{'text': 'Tower repair'}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPreviewMakesNothing() {
        JsonNode preview = SERVED.call("create_project", "{'name': 'New well', 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/name").asText()).isEqualTo("New well");
        assertThat(SERVED.call("list_projects", "{'text': 'New well'}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aTakenIdentifierIsNamed() {
        assertThat(SERVED.failure("create_project", "{'name': 'Again', 'identifier': 'meter-rollout'}"))
                .contains("identifier", "nothing was written");
    }

    @Test
    void anIdentifierThatCannotBeOneIsRefusedBeforeOpenProjectIsAsked() {
        assertThat(SERVED.failure("create_project", "{'name': 'Again', 'identifier': 'Not valid!'}"))
                .contains("identifier");
        assertThat(SERVED.upstream().passed()).isEmpty();
    }

    @Test
    void whoMayNotIsToldWhichPermissionIsMissing() {
        try (ServedRoutes member = new ServedRoutes()) {
            assertThat(member.failure("create_project", "{'name': 'Mine'}")).contains("add_project");
        }
    }
}
