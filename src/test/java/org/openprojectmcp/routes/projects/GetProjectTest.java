package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class GetProjectTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void oneCallTellsHowItStandsWhatIsInItAndWhatTheCallerMayDo() {
        JsonNode project = SERVED.call("get_project", "{'project': 'customer portal'}");

        assertThat(project.path("status").asText()).isEqualTo("on_track");
        assertThat(project.at("/status_explanation/user_text").asText()).contains("two late items");
        assertThat(project.at("/description/user_text").asText()).startsWith("The web portal");
        assertThat(project.at("/subprojects/0/identifier").asText()).isEqualTo("portal-app");
        assertThat(project.path("types")).anySatisfy(type -> {
            assertThat(type.path("name").asText()).isEqualTo("Milestone");
            assertThat(type.path("milestone").asBoolean()).isTrue();
        });
        assertThat(project.path("may"))
                .extracting(JsonNode::asText)
                .contains("edit it")
                .doesNotContain("delete it");
        assertThat(project.path("members").asInt()).isEqualTo(7);
        assertThat(project.at("/versions/open").asInt()).isEqualTo(2);
        assertThat(project.path("url").asText()).isEqualTo(SERVED.upstream().uri() + "/projects/customer-portal");
    }

    private static int withSubprojects(String project) {
        return SERVED.call("list_work_packages", "{'project': '" + project + "', 'state': 'all'}")
                .path("total")
                .asInt();
    }

    @Test
    void itsOwnWorkPackagesAreCountedWithoutThoseOfSubprojects() {
        JsonNode counts =
                SERVED.call("get_project", "{'project': 'customer-portal'}").path("work_packages");

        assertThat(counts.path("total").asInt())
                .isEqualTo(withSubprojects("customer-portal") - withSubprojects("portal-app"))
                .isEqualTo(counts.path("open").asInt() + counts.path("closed").asInt());
        assertThat(counts.path("by_status")).anySatisfy(status -> {
            assertThat(status.path("closed").asBoolean()).isTrue();
            assertThat(status.path("count").asInt()).isPositive();
        });
    }

    @Test
    void aSubprojectNamesItsParent() {
        JsonNode project = SERVED.call("get_project", "{'project': 3}");

        assertThat(project.at("/parent/name").asText()).isEqualTo("Customer portal");
        assertThat(project.path("may")).extracting(JsonNode::asText).doesNotContain("edit it");
    }

    @Test
    void sixRequestsAreEnoughHoweverMuchIsInIt() {
        SERVED.call("get_project", "{'project': 1}");
        SERVED.call("get_project", "{'project': 2}");

        assertThat(SERVED.upstream().passed()).hasSize(6);
    }

    @Test
    void anArchivedOneIsReadWithoutItsCounts() {
        try (ServedRoutes admin = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE)) {
            JsonNode project = admin.call("get_project", "{'project': 'office-move'}");

            assertThat(project.path("archived").asBoolean()).isTrue();
            assertThat(project.has("work_packages")).isFalse();
            assertThat(project.path("note").asText()).contains("archived");
        }
    }

    @Test
    void anUnknownOneIsAnsweredWithThoseThereAre() {
        assertThat(SERVED.failure("get_project", "{'project': 'customer shop'}"))
                .contains("customer shop", "Customer portal");
        assertThat(SERVED.failure("get_project", "{'project': 4711}")).contains("does not exist, or is not visible");
    }

    @Test
    void nothingButTheProjectIsAnArgument() {
        assertThat(SERVED.failure("get_project", "{'project': 2, 'fields': ['name']}"))
                .contains("fields");
        assertThat(SERVED.upstream().passed()).isEmpty();
    }
}
