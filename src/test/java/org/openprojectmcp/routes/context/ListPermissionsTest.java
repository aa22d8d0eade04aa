package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListPermissionsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void itSaysWhatTheCallerMayDoInAProject() {
        JsonNode permissions = SERVED.call("list_permissions", "{'project': 'pump-station'}");

        assertThat(permissions.at("/person/name").asText()).isEqualTo("Dana Reyes");
        assertThat(permissions.path("where").asText()).isEqualTo("Pump station Eastwick");
        assertThat(permissions.at("/may/work_packages").toString()).contains("create", "update");
        // the capabilities; who the caller is and the names of projects are remembered
        SERVED.call("list_permissions", "{'project': 'pump-station'}");
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void itSaysWhatSomebodyElseMayDo() {
        JsonNode permissions = SERVED.call("list_permissions", "{'project': 'meter-rollout', 'person': 'Priya Nair'}");

        assertThat(permissions.at("/person/name").asText()).isEqualTo("Priya Nair");
        assertThat(permissions.at("/may/work_packages").toString()).doesNotContain("create");
    }

    @Test
    void itSaysWhereAnActionIsAllowed() {
        JsonNode permissions = SERVED.call("list_permissions", "{'action': 'work_packages/create'}");

        assertThat(permissions.path("projects"))
                .extracting(one -> one.path("name").asText())
                .contains("Pump station Eastwick");
        assertThat(permissions.path("everywhere").asBoolean()).isFalse();
    }

    @Test
    void whoMayDoNothingWithoutAProjectIsToldHowThatMayBe() {
        JsonNode permissions = SERVED.call("list_permissions", "{'person': 'Priya Nair'}");

        assertThat(permissions.path("where").asText()).isEqualTo("everywhere");
        assertThat(permissions.path("total").asInt()).isZero();
        assertThat(permissions.path("note").asText()).contains("may not see it");
    }

    @Test
    void aPersonOrActionThatIsNoneIsRefused() {
        assertThat(SERVED.failure("list_permissions", "{'person': 'Nobody Atall'}"))
                .contains("Nobody Atall");
        assertThat(SERVED.failure("list_permissions", "{'action': 'create work packages'}"))
                .contains("action");
    }
}
