package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class GetCurrentUserTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void itSaysWhoTheCallerIsAndWhichDay() {
        JsonNode me = SERVED.call("get_current_user", "{}");

        assertThat(me.path("name").asText()).isEqualTo("Dana Reyes");
        assertThat(me.path("login").asText()).isEqualTo("dana.reyes");
        assertThat(me.path("today").asText()).isEqualTo("2026-11-18");
        assertThat(me.has("admin")).isFalse();
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }
}
