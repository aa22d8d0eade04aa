package org.openprojectmcp.routes.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListMetadataTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void statusesSayWhatIsClosedAndWhatIsTheDefault() {
        JsonNode statuses = SERVED.call("list_metadata", "{'kind': 'statuses'}");

        assertThat(statuses.path("total").asInt()).isEqualTo(14);
        assertThat(statuses.path("items"))
                .filteredOn(one -> one.path("closed").asBoolean())
                .hasSize(2);
        assertThat(statuses.path("items"))
                .filteredOn(one -> one.path("default").asBoolean())
                .hasSize(1);
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void theOldNamesStillWork() {
        assertThat(SERVED.call("get_work_package_statuses", "{}").path("kind").asText())
                .isEqualTo("statuses");
        assertThat(SERVED.call("get_priorities", "{}").path("kind").asText()).isEqualTo("priorities");
        assertThat(SERVED.call("get_work_package_types", "{}").path("kind").asText())
                .isEqualTo("types");
    }

    @Test
    void milestonesAreTold() {
        assertThat(SERVED.call("list_metadata", "{'kind': 'types', 'project': 1}")
                        .path("items"))
                .filteredOn(type -> type.path("milestone").asBoolean())
                .hasSize(1);
    }

    @Test
    void categoriesComeWithWhomTheyGoTo() {
        assertThat(SERVED.call("list_metadata", "{'kind': 'categories', 'project': 'customer-portal'}")
                        .path("items"))
                .anySatisfy(category -> {
                    assertThat(category.path("name").asText()).isEqualTo("Billing");
                    assertThat(category.at("/assignee/name").asText()).isEqualTo("Mei Tanaka");
                });
    }

    @Test
    void activitiesAreThoseOfTheWorkPackage() {
        assertThat(SERVED.call("list_metadata", "{'kind': 'activities', 'work_package': 12}")
                        .path("items"))
                .extracting(activity -> activity.path("name").asText())
                .contains("Development");
    }

    @Test
    void whatIsMissingIsSaidWithAnExample() {
        assertThat(SERVED.failure("list_metadata", "{'kind': 'categories'}")).contains("project");
        assertThat(SERVED.failure("list_metadata", "{'kind': 'activities'}")).contains("work_package");
        assertThat(SERVED.failure("list_metadata", "{}")).contains("kind");
    }
}
