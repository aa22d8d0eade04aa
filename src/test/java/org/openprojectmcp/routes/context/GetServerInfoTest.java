package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class GetServerInfoTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void itTellsOfTheServerAndOfOpenProject() {
        JsonNode info = SERVED.call("get_server_info", "{}");

        assertThat(info.at("/server/version").asText()).isEqualTo("0.0.0-test");
        assertThat(info.at("/server/protocols"))
                .extracting(JsonNode::asText)
                .containsExactly("2025-11-25", "2026-07-28");
        assertThat(info.at("/server/toolsets/context").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(info.at("/openproject/edition").asText()).isEqualTo("Community");
        assertThat(info.at("/openproject/sandbox").asBoolean()).isTrue();
        assertThat(info.at("/openproject/user/name").asText()).isEqualTo("Dana Reyes");
        assertThat(SERVED.upstream().passed()).hasSize(2);
    }

    @Test
    void theVersionIsNotInventedWhenTheCallerMayNotSeeIt() {
        assertThat(SERVED.call("get_server_info", "{}")
                        .at("/openproject/version")
                        .asText())
                .isEqualTo("told to administrators only");
    }

    @Test
    void anAdministratorSeesTheVersion() {
        try (ServedRoutes administrators = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(administrators
                            .call("get_server_info", "{}")
                            .at("/openproject/version")
                            .asText())
                    .startsWith("17.1");
        }
    }

    @Test
    void theOldNameStillWorks() {
        assertThat(SERVED.call("health_check", "{}")).isEqualTo(SERVED.call("get_server_info", "{}"));
    }

    @Test
    void anArgumentIsRefused() {
        assertThat(SERVED.failure("get_server_info", "{'verbose': true}")).contains("verbose");
    }
}
