package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class GetProjectTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void oneCallTellsHowItStandsWhatIsInItAndWhatTheCallerMayDo() {
        JsonNode project = served.call("get_project", "{'project': 'customer portal'}");

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
        assertThat(project.path("url").asText()).isEqualTo(served.upstream().uri() + "/projects/customer-portal");
    }

    private static int withSubprojects(String project) {
        return served.call("list_work_packages", "{'project': '" + project + "', 'state': 'all'}")
                .path("total")
                .asInt();
    }

    @Test
    void itsOwnWorkPackagesAreCountedWithoutThoseOfSubprojects() {
        JsonNode counts =
                served.call("get_project", "{'project': 'customer-portal'}").path("work_packages");

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
        JsonNode project = served.call("get_project", "{'project': 3}");

        assertThat(project.at("/parent/name").asText()).isEqualTo("Customer portal");
        assertThat(project.path("may")).extracting(JsonNode::asText).doesNotContain("edit it");
    }

    @Test
    void sixRequestsAreEnoughHoweverMuchIsInIt() {
        served.call("get_project", "{'project': 1}");
        served.call("get_project", "{'project': 2}");

        assertThat(served.upstream().passed()).hasSize(6);
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
        assertThat(served.failure("get_project", "{'project': 'customer shop'}"))
                .contains("customer shop", "Customer portal");
        assertThat(served.failure("get_project", "{'project': 4711}")).contains("does not exist, or is not visible");
    }

    @Test
    void nothingButTheProjectIsAnArgument() {
        assertThat(served.failure("get_project", "{'project': 2, 'fields': ['name']}"))
                .contains("fields");
        assertThat(served.upstream().passed()).isEmpty();
    }
}
