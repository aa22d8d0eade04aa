package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.ServedRoutes;

class ListTimeActivitiesTest {

    @AutoClose
    private static final ServedRoutes SERVED = CustomFieldState.served();

    @Test
    void aProjectIsAskedByOneOfItsWorkPackages() {
        JsonNode list = SERVED.call("list_time_activities", "{'project': 'meter-rollout'}");

        assertThat(list.path("activities"))
                .extracting(activity -> activity.path("name").asText())
                .contains("Development", "Management");
        assertThat(list.path("total").asInt()).isEqualTo(list.path("activities").size());
        assertThat(list.at("/custom_fields/0/label").asText()).isEqualTo("Billable");
        assertThat(list.at("/custom_fields/0/format").asText()).isEqualTo("boolean");
    }

    @Test
    void aWorkPackageCostsOneRequest() {
        SERVED.call("list_time_activities", "{'work_package': 12}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void whoMayNotLogTimeIsToldSo() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(reader.failure("list_time_activities", "{'project': 'meter-rollout'}"))
                    .contains("log_own_time");
            assertThat(reader.failure("list_time_activities", "{'work_package': 12}"))
                    .contains("log_own_time");
        }
    }
}
