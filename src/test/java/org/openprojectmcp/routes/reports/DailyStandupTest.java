package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class DailyStandupTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    private static JsonNode person(JsonNode report, String name) {
        for (JsonNode person : report.path("people")) {
            if (person.path("name").asText().equals(name)) {
                return person;
            }
        }
        throw new AssertionError(name + " is not in " + report);
    }

    @Test
    void onAWednesdayItTellsOfTuesday() {
        assertThat(served.call("daily_standup", "{}").path("since").asText()).isEqualTo("2026-11-17");
    }

    @Test
    void onAMondayItTellsOfFriday() {
        SandboxOptions monday =
                SandboxOptions.demo().withClock(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        try (ServedRoutes later = new ServedRoutes(
                monday, DemoState.DEMO_LOGIN, new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING))) {
            assertThat(later.call("daily_standup", "{}").path("since").asText()).isEqualTo("2026-11-20");
        }
    }

    @Test
    void whatIsClosedAndBookedStandsBelowThePersonWhoHasIt() {
        served.call("log_time", "{'work_package': 111, 'hours': 3}");
        served.call("update_work_package", "{'work_package': 111, 'status': 'Closed'}");

        JsonNode report = served.call("daily_standup", "{'project': 'customer-portal'}");

        assertThat(person(report, "Dana Reyes").at("/done/rows/0/id").asInt()).isEqualTo(111);
        double hours = 0;
        for (JsonNode person : report.path("people")) {
            hours += person.at("/booked/hours").asDouble();
        }
        JsonNode entries = served.call(
                "list_time_entries",
                "{'project': 'customer-portal', 'from': '2026-11-17', 'to': '2026-11-18', 'limit': 0}");
        assertThat(hours).isEqualTo(entries.path("hours").doubleValue()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whoIsBlockedHearsByWhatAndWhoHasIt() {
        JsonNode blocked = person(served.call("daily_standup", "{'project': 'customer-portal'}"), "Anne Krügel")
                .at("/blocked/rows/0");

        assertThat(blocked.path("id").asInt()).isEqualTo(64);
        assertThat(blocked.at("/by/0/id").asInt()).isEqualTo(63);
        assertThat(blocked.at("/by/0/assignee/name").asText()).isEqualTo("Mei Tanaka");

        served.call("update_work_package", "{'work_package': 63, 'status': 'Closed'}");
        JsonNode after = person(served.call("daily_standup", "{'project': 'customer-portal'}"), "Anne Krügel");
        assertThat(after.has("blocked")).isFalse();
    }

    @Test
    void onlyOnePersonWhenOneIsNamed() {
        assertThat(served.call("daily_standup", "{'person': 'Mei Tanaka'}").path("people"))
                .singleElement()
                .satisfies(person -> assertThat(person.path("name").asText()).isEqualTo("Mei Tanaka"));
    }

    @Test
    void overdueIsWhatAListOfItHas() {
        JsonNode late = served.call("list_work_packages", "{'assignee': 'Mei Tanaka', 'overdue': true}");

        assertThat(person(served.call("daily_standup", "{}"), "Mei Tanaka").at("/overdue/total"))
                .isEqualTo(late.path("total"));
    }

    @Test
    void itCostsAtMostSixRequestsOnceTheCalendarIsKnown() {
        served.call("daily_standup", "{}");

        served.call("daily_standup", "{}");

        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aPersonWhoIsNotThereIsRefused() {
        assertThat(served.failure("daily_standup", "{'person': 'Nobody Known'}"))
                .contains("Nobody Known");
    }
}
