package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class ListMembershipsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void membersComeWithTheirRolesAndATotal() {
        JsonNode list = SERVED.call("list_memberships", "{'project': 'customer-portal'}");

        assertThat(list.path("total").asInt()).isEqualTo(7);
        assertThat(list.path("shown").asInt()).isEqualTo(7);
        assertThat(list.at("/project/name").asText()).isEqualTo("Customer portal");
        assertThat(list.path("members")).anySatisfy(member -> {
            assertThat(member.path("name").asText()).isEqualTo("Mei Tanaka");
            assertThat(member.path("id").isInt()).isTrue();
            assertThat(member.path("roles").get(0).asText()).isEqualTo("Member");
        });
    }

    @Test
    void theOldNameTakesItsOldArgument() {
        assertThat(SERVED.call("get_project_members", "{'project_id': 2}").path("members"))
                .isEqualTo(SERVED.call("list_memberships", "{'project': 'Customer portal'}")
                        .path("members"));
    }

    @Test
    void aPersonsProjectsAreListed() {
        JsonNode list = SERVED.call("list_memberships", "{'person': 'me'}");

        assertThat(list.at("/person/name").asText()).isEqualTo("Dana Reyes");
        assertThat(list.path("members"))
                .extracting(one -> one.at("/project/name").asText())
                .contains("Pump station Eastwick");
    }

    @Test
    void groupsAreToldFromPeople() {
        assertThat(SERVED.call("list_memberships", "{'project': 'portal-app'}").path("members"))
                .anySatisfy(member -> assertThat(member.path("kind").asText()).isEqualTo("group"));
    }

    @Test
    void twoPeopleOfNearlyOneNameAreNotMixedUp() {
        assertThat(SERVED.failure("list_memberships", "{'person': 'Ann'}")).contains("Anna Krüger", "Anne Krügel");
    }

    @Test
    void nobodyIsNotTakenForAnEmptyProject() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(reader.call("list_memberships", "{'project': 'meter-rollout'}")
                            .path("note")
                            .asText())
                    .contains("view_members");
        }
    }
}
