package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class GetCurrentUserTest {

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
    void itSaysWhoTheCallerIsAndWhichDay() {
        JsonNode me = served.call("get_current_user", "{}");

        assertThat(me.path("name").asText()).isEqualTo("Dana Reyes");
        assertThat(me.path("login").asText()).isEqualTo("dana.reyes");
        assertThat(me.path("today").asText()).isEqualTo("2026-11-18");
        assertThat(me.has("admin")).isFalse();
        assertThat(served.upstream().passed()).hasSize(1);
    }
}
