package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class LogTimeTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "'1h30'", "'PT1H30M'", "'90m'"})
    void hoursAreUnderstoodInEveryWriting(String hours) {
        JsonNode entry = SERVED.call("log_time", "{'work_package': 12, 'hours': " + hours + ", 'date': 'yesterday'}");

        assertThat(entry.path("hours").doubleValue()).isEqualTo(1.5);
        assertThat(entry.path("date").asText()).isEqualTo("2026-11-17");
    }

    @Test
    void itAnswersWithTheEntryAndTheTotalOfTheDay() {
        SERVED.call("log_time", "{'work_package': 12, 'hours': 2, 'date': '2026-10-01'}");
        JsonNode entry = SERVED.call(
                "log_time",
                "{'work_package': 12, 'hours': '0:45', 'date': '2026-10-01', 'activity': 'development', 'comment': 'checked the list'}");

        assertThat(entry.path("id").isInt()).isTrue();
        assertThat(entry.at("/user/name").asText()).isEqualTo("Dana Reyes");
        assertThat(entry.at("/work_package/subject").asText()).isEqualTo("Old town");
        assertThat(entry.path("activity").asText()).isEqualTo("Development");
        assertThat(entry.at("/comment/user_text").asText()).isEqualTo("checked the list");
        assertThat(entry.at("/day/hours").doubleValue()).isEqualTo(2.75);
        assertThat(entry.at("/day/entries").asInt()).isEqualTo(2);
    }

    @Test
    void theDayIsTodayUnlessSaid() {
        assertThat(SERVED.call("log_time", "{'work_package': 12, 'hours': 1}")
                        .path("date")
                        .asText())
                .isEqualTo("2026-11-18");
        assertThat(SERVED.upstream().passed()).hasSize(2);
    }

    @Test
    void aPreviewLogsNothing() {
        JsonNode preview =
                SERVED.call("log_time", "{'work_package': 12, 'hours': 3, 'date': '2026-10-02', 'preview': true}");

        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(preview.at("/would/hours").asInt()).isEqualTo(3);
        assertThat(SERVED.call("list_time_entries", "{'user': 'me', 'from': '2026-10-02', 'to': '2026-10-02'}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void noTimeIsNotLogged() {
        assertThat(SERVED.failure("log_time", "{'work_package': 12, 'hours': 0}"))
                .contains("hours", "nothing was written");
    }

    @Test
    void daysAreRefused() {
        assertThat(SERVED.failure("log_time", "{'work_package': 12, 'hours': '1 day'}"))
                .contains("hours");
    }

    @Test
    void anUnknownActivityIsRefusedWithTheKnownOnes() {
        assertThat(SERVED.failure("log_time", "{'work_package': 12, 'hours': 1, 'activity': 'Fishing'}"))
                .contains("Fishing", "Development (id 3)");
    }

    @Test
    void whoMayNotLogIsToldWhichPermissionIsMissing() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(reader.failure("log_time", "{'work_package': 12, 'hours': 1}"))
                    .contains("log_own_time");
        }
    }
}
