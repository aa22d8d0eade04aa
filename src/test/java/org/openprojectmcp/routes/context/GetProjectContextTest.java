package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class GetProjectContextTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void oneCallTellsWhatWorkInAProjectNeeds() {
        JsonNode context = SERVED.call("get_project_context", "{'project': 'pump-station'}");

        assertThat(context.at("/project/status").asText()).isEqualTo("Off track");
        assertThat(context.at("/project/description/user_text").asText()).contains("1968");
        assertThat(context.path("types")).anySatisfy(type -> {
            assertThat(type.path("name").asText()).isEqualTo("Milestone");
            assertThat(type.path("milestone").asBoolean()).isTrue();
        });
        assertThat(context.path("statuses"))
                .filteredOn(status -> status.path("closed").asBoolean())
                .hasSize(2);
        assertThat(context.path("members")).anySatisfy(member -> {
            assertThat(member.path("id").isInt()).isTrue();
            assertThat(member.path("name").asText()).isEqualTo("Samuel Osei");
            assertThat(member.path("roles").get(0).asText()).isEqualTo("Project admin");
        });
        assertThat(context.path("activities")).isNotEmpty();
    }

    @Test
    void itCostsNoMoreThanTenRequests() {
        SERVED.call("get_project_context", "{'project': 1}");

        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void whoMayNotSeeMembersOrLogTimeGetsTheRestAndIsToldSo() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            JsonNode context = reader.call("get_project_context", "{'project': 'meter-rollout'}");

            assertThat(context.path("activities")).isEmpty();
            assertThat(context.path("members")).isEmpty();
            assertThat(context.path("note").asText()).contains("view_members");
            assertThat(context.path("types")).isNotEmpty();
        }
    }

    @Test
    void aProjectThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThat(SERVED.failure("get_project_context", "{'project': 'waterworks'}"))
                .contains("waterworks", "Customer portal (id 2");
    }
}
