package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** Tuesday 2026-09-08 is a holiday there. */
class AuditUnloggedTimeTest {

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        state.putArray("non_working_days")
                .addObject()
                .put("id", 1)
                .put("name", "Founders' day")
                .put("date", "2026-09-08");
        served = new ServedRoutes(
                SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                        .withClock(ServedRoutes.CLOCK),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING));
        log("2026-09-07", "8");
        log("2026-09-09", "3");
        log("2026-09-09", "2.5");
        log("2026-09-12", "1");
    }

    private static void log(String day, String hours) {
        served.call("log_time", "{'work_package': 12, 'hours': " + hours + ", 'date': '" + day + "'}");
    }

    @Test
    void daysWithoutAndWithTooFewHoursAreToldApart() {
        JsonNode audit = served.call("audit_unlogged_time", "{'from': '2026-09-07', 'to': '2026-09-13'}");

        assertThat(audit.path("working_days").asInt()).isEqualTo(4);
        assertThat(audit.path("hours_per_day").asInt()).isEqualTo(8);
        assertThat(audit.at("/free_days/0/name").asText()).isEqualTo("Founders' day");
        JsonNode dana = audit.at("/people/0");
        assertThat(dana.path("name").asText()).isEqualTo("Dana Reyes");
        assertThat(dana.path("expected").asInt()).isEqualTo(32);
        assertThat(dana.path("logged").doubleValue()).isEqualTo(14.5);
        assertThat(dana.path("missing").doubleValue()).isEqualTo(18.5);
        assertThat(dana.path("days_without").toString()).isEqualTo("[\"2026-09-10\",\"2026-09-11\"]");
        assertThat(dana.path("days_with_too_few").toString()).isEqualTo("{\"2026-09-09\":5.5}");
        assertThat(dana.path("on_free_days").toString()).isEqualTo("{\"2026-09-12\":1}");
    }

    @Test
    void whoLacksNothingIsCountedOnly() {
        JsonNode audit = served.call("audit_unlogged_time", "{'from': '2026-09-07', 'to': '2026-09-08'}");

        assertThat(audit.path("complete").asInt()).isEqualTo(1);
        assertThat(audit.path("people")).isEmpty();
    }

    @Test
    void aShorterDayWantsFewerHours() {
        JsonNode audit =
                served.call("audit_unlogged_time", "{'from': '2026-09-09', 'to': '2026-09-09', 'hours_per_day': 5.5}");

        assertThat(audit.path("complete").asInt()).isEqualTo(1);
    }

    @Test
    void allMembersOfAProjectAreLookedAtInTwoRequestsMore() {
        JsonNode audit = served.call("audit_unlogged_time", "{'project': 'meter-rollout'}");

        assertThat(audit.path("from").asText()).isEqualTo("2026-11-09");
        assertThat(audit.path("to").asText()).isEqualTo("2026-11-17");
        assertThat(audit.path("people"))
                .extracting(person -> person.path("name").asText())
                .contains("Dana Reyes", "Anna Krüger", "Lars Östberg")
                .doesNotContain("Field crew");
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void whoseHoursCannotBeSeenIsNotSilentlyAccused() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            JsonNode audit = reader.call(
                    "audit_unlogged_time", "{'user': 'Samuel Osei', 'from': '2020-09-07', 'to': '2020-09-09'}");

            assertThat(audit.path("notes").toString()).contains("Samuel Osei", "view_time_entries");
        }
    }

    @Test
    void personAndProjectTogetherAreRefused() {
        assertThat(served.failure("audit_unlogged_time", "{'user': 'me', 'project': 'meter-rollout'}"))
                .contains("either user or project");
    }
}
