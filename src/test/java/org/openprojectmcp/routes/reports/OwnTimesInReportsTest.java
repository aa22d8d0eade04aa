package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.testing.CountingProxy;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** What reports make of people's own hours and absences, by who asks and in which version. It is 18 November 2026. */
class OwnTimesInReportsTest {

    @AutoClose
    private static final ServedRoutes ADMIN = served("admin");

    @AutoClose
    private static final ServedRoutes DANA = served(DemoState.DEMO_LOGIN);

    private static ServedRoutes served(String login) {
        return new ServedRoutes(
                SandboxOptions.demo().withClock(ServedRoutes.CLOCK).withProfile(Profile.V17_4),
                login,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING));
    }

    @Test
    void theLoadOfSomebodyAwayIsMeasuredByTheDaysThatAreLeft() {
        JsonNode mei = person(ADMIN.call("workload_report", "{'project': 'customer-portal'}"), "Mei Tanaka");

        assertThat(mei.path("absent_days").asInt()).isEqualTo(5);
        assertThat(mei.path("capacity_hours").asInt()).isEqualTo(40);
        assertThat(mei.path("load_percent").asLong())
                .isEqualTo(Math.round(mei.path("remaining_hours").asDouble() * 100 / 40));
    }

    @Test
    void whoseTimesTheKeyMayNotSeeIsSaidInTheNotes() {
        JsonNode report = DANA.call("workload_report", "{'project': 'customer-portal'}");

        assertThat(report.path("notes").toString()).contains("not shown to this key", "manage_working_times");
        assertThat(person(report, "Mei Tanaka").has("capacity_hours")).isFalse();
        assertThat(person(report, "Dana Reyes").path("capacity_hours").asDouble())
                .as("80 percent of nine days, two Fridays among them")
                .isEqualTo(0.8 * (7 * 8 + 2 * 4));
    }

    @Test
    void afterOneRefusalNobodyElseIsAskedFor() {
        try (ServedRoutes reader = served("anna.krueger")) {
            reader.call("workload_report", "{}");

            assertThat(ownTimes(reader))
                    .filteredOn(request -> request.status() == 404)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(ownTimes(reader)).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void absentDaysLackNoHours() {
        JsonNode audit = ADMIN.call(
                "audit_unlogged_time", "{'project': 'pump-station', 'from': '2026-11-09', 'to': '2026-11-13'}");

        JsonNode lars = person(audit, "Lars Östberg");
        assertThat(lars.path("absent").toString()).isEqualTo("[\"2026-11-10\",\"2026-11-11\",\"2026-11-12\"]");
        assertThat(lars.path("expected").asInt()).isEqualTo(16);
    }

    @Test
    void aDayLengthThatIsGivenHoldsOnTheDaysThatAreWorked() {
        JsonNode audit = ADMIN.call(
                "audit_unlogged_time",
                "{'user': 'Priya Nair', 'from': '2026-11-09', 'to': '2026-11-13', 'hours_per_day': 7}");

        assertThat(person(audit, "Priya Nair").path("expected").asInt()).isEqualTo(21);
    }

    @Test
    void olderVersionsAreAskedForNothingMore() {
        try (ServedRoutes older = new ServedRoutes()) {
            older.call("workload_report", "{}");
            assertThat(ownTimes(older)).isEmpty();
            older.call("audit_unlogged_time", "{'project': 'meter-rollout'}");
            assertThat(ownTimes(older)).isEmpty();
        }
    }

    @Test
    void whatIsReadOfManyPeopleIsBounded() {
        ADMIN.call("workload_report", "{}");

        assertThat(ownTimes(ADMIN)).hasSizeLessThanOrEqualTo(30);
    }

    private static List<CountingProxy.Passed> ownTimes(ServedRoutes served) {
        return served.upstream().passed().stream()
                .filter(request -> request.target().contains("/working_hours")
                        || request.target().contains("/non_working_times"))
                .toList();
    }

    private static JsonNode person(JsonNode report, String name) {
        for (JsonNode person : report.path("people")) {
            if (person.path("name").asText().equals(name)) {
                return person;
            }
        }
        throw new AssertionError(name + " is not in " + report);
    }
}
