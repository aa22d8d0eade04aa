package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class CreateProjectTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void aProjectBelowAnotherIsMade() {
        JsonNode made = served.call(
                "create_project", "{'name': 'Tower repair', 'parent': 'pump-station', 'description': 'Old *tower*'}");

        assertThat(made.path("identifier").asText()).isEqualTo("tower-repair");
        assertThat(made.at("/parent/name").asText()).isEqualTo("Pump station Eastwick");
        assertThat(made.path("url").asText()).isEqualTo(served.upstream().uri() + "/projects/tower-repair");
        assertThat(served.call("list_projects", "{'text': 'Tower repair'}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPreviewMakesNothing() {
        JsonNode preview = served.call("create_project", "{'name': 'New well', 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/name").asText()).isEqualTo("New well");
        assertThat(served.call("list_projects", "{'text': 'New well'}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aTakenIdentifierIsNamed() {
        assertThat(served.failure("create_project", "{'name': 'Again', 'identifier': 'meter-rollout'}"))
                .contains("identifier", "nothing was written");
    }

    @Test
    void anIdentifierThatCannotBeOneIsRefusedBeforeOpenProjectIsAsked() {
        assertThat(served.failure("create_project", "{'name': 'Again', 'identifier': 'Not valid!'}"))
                .contains("identifier");
        assertThat(served.upstream().passed()).isEmpty();
    }

    @Test
    void whoMayNotIsToldWhichPermissionIsMissing() {
        try (ServedRoutes member = new ServedRoutes()) {
            assertThat(member.failure("create_project", "{'name': 'Mine'}")).contains("add_project");
        }
    }
}
