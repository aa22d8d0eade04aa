package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class ProjectTreeTest {

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);
        served.call("create_project", "{'name': 'App for tablets', 'parent': 'portal-app'}");
    }

    private static JsonNode portal(JsonNode tree) {
        for (JsonNode project : tree.path("projects")) {
            if (project.path("identifier").asText().equals("customer-portal")) {
                return project;
            }
        }
        throw new AssertionError(tree);
    }

    @Test
    void everyLevelStandsInsideTheOneAboveInOneRequest() {
        JsonNode tree = served.call("get_project_tree", "{}");

        assertThat(portal(tree).at("/subprojects/0/subprojects/0/name").asText())
                .isEqualTo("App for tablets");
        assertThat(tree.path("shown").asInt()).isEqualTo(tree.path("total").asInt());
        assertThat(tree.toString()).doesNotContain("Office move");
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void archivedOnesComeWhenAskedFor() {
        assertThat(served.call("get_project_tree", "{'archived': true}").path("projects"))
                .anySatisfy(project -> {
                    assertThat(project.path("name").asText()).isEqualTo("Office move");
                    assertThat(project.path("archived").asBoolean()).isTrue();
                });
    }

    @Test
    void aDepthLeavesTheRestOutAndSaysSo() {
        JsonNode tree = served.call("get_project_tree", "{'depth': 1}");

        assertThat(portal(tree).has("subprojects")).isFalse();
        assertThat(portal(tree).path("subprojects_not_shown").asInt()).isEqualTo(1);
        assertThat(tree.path("shown").asInt()).isLessThan(tree.path("total").asInt());
    }

    @Test
    void belowAProjectIsOnlyWhatIsBelowIt() {
        JsonNode tree = served.call("get_project_tree", "{'project': 'customer-portal'}");

        assertThat(tree.at("/project/name").asText()).isEqualTo("Customer portal");
        assertThat(tree.path("total").asInt()).isEqualTo(2);
        assertThat(tree.at("/projects/0/subprojects/0/name").asText()).isEqualTo("App for tablets");
    }

    @Test
    void whoseParentIsHiddenStandsAtTheTop() {
        served.call("create_project", "{'name': 'Open house', 'parent': 'board-matters', 'public': true}");
        try (ServedRoutes member = new ServedRoutes()) {
            assertThat(member.call("get_project_tree", "{}").path("projects"))
                    .extracting(project -> project.path("name").asText())
                    .doesNotContain("Board matters");
        }
    }
}
