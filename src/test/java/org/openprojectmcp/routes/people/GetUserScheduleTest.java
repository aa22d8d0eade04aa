package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** It is Wednesday, 18 November 2026; 25 December is free for everybody. */
class GetUserScheduleTest {

    @AutoClose
    private static ServedRoutes admin;

    @AutoClose
    private static ServedRoutes dana;

    @BeforeAll
    static void serve() {
        admin = served("admin", Profile.V17_4);
        dana = served(DemoState.DEMO_LOGIN, Profile.V17_9);
    }

    private static ServedRoutes served(String login, Profile profile) {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        state.putArray("non_working_days")
                .addObject()
                .put("id", 1)
                .put("name", "Christmas Day")
                .put("date", "2026-12-25");
        return new ServedRoutes(
                SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                        .withClock(ServedRoutes.CLOCK)
                        .withProfile(profile),
                login,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING));
    }

    @Test
    void theHoursThatHoldAndThoseThatFollowAreTold() {
        JsonNode schedule = admin.call("get_user_schedule", "{'person': 'Priya Nair'}");

        assertThat(schedule.at("/person/name").asText()).isEqualTo("Priya Nair");
        assertThat(schedule.path("on").asText()).isEqualTo("2026-11-18");
        assertThat(schedule.path("hours_on").asInt()).isEqualTo(4);
        assertThat(schedule.at("/hours/week").toString()).isEqualTo("{\"monday\":8,\"tuesday\":8,\"wednesday\":4}");
        assertThat(schedule.at("/hours/hours_per_week").asInt()).isEqualTo(20);
        assertThat(schedule.at("/later_hours/0/valid_from").asText()).isEqualTo("2026-12-09");
        assertThat(schedule.at("/later_hours/0/week/thursday").asInt()).isEqualTo(6);
        assertThat(schedule.path("to").asText()).isEqualTo("2026-12-15");
        // one Wednesday, two whole weeks, Monday and Tuesday of the third, then Wednesday to Friday and Monday and
        // Tuesday by the new hours
        assertThat(schedule.path("available_hours").asInt()).isEqualTo(4 + 2 * 20 + 16 + 14 + 16);
        assertThat(schedule.at("/by_week/2026-12-07").asInt()).isEqualTo(16 + 14);
    }

    @Test
    void ofAnotherDayOtherHoursAreTold() {
        JsonNode schedule = admin.call("get_user_schedule", "{'person': 'Priya Nair', 'on': '2026-12-10'}");

        assertThat(schedule.path("hours_on").asInt()).isEqualTo(6);
        assertThat(schedule.at("/hours/valid_from").asText()).isEqualTo("2026-12-09");
        assertThat(schedule.at("/earlier_hours/0/hours_per_week").asInt()).isEqualTo(20);
        assertThat(schedule.path("later_hours").isMissingNode()).isTrue();
    }

    @Test
    void absencesAndFreeDaysAreNoneOfTheHours() {
        JsonNode schedule =
                admin.call("get_user_schedule", "{'person': 'Samuel Osei', 'from': '2026-12-07', 'to': '2026-12-27'}");

        JsonNode absence = schedule.at("/absences/0");
        assertThat(absence.path("from").asText()).isEqualTo("2026-12-08");
        assertThat(absence.path("to").asText()).isEqualTo("2026-12-22");
        assertThat(absence.path("working_days").asInt()).isEqualTo(11);
        assertThat(schedule.at("/free_days/0/name").asText()).isEqualTo("Christmas Day");
        assertThat(schedule.path("days_worked").asInt()).isEqualTo(3);
        assertThat(schedule.path("available_hours").asInt()).isEqualTo(24);
        assertThat(schedule.path("notes").toString()).contains("No hours of their own", "8 hours a day");
    }

    @Test
    void whoIsAwayOnTheDayIsToldUntilWhen() {
        JsonNode schedule = admin.call("get_user_schedule", "{'person': 'Mei Tanaka', 'on': 'tomorrow'}");

        assertThat(schedule.path("hours_on").asInt()).isZero();
        assertThat(schedule.path("away_until").asText()).isEqualTo("2026-11-25");
    }

    @Test
    void aPeriodOverNewYearHasTheAbsencesOfBothYears() {
        JsonNode schedule =
                admin.call("get_user_schedule", "{'person': 'Samuel Osei', 'from': '2026-12-20', 'to': '2027-01-10'}");

        assertThat(schedule.path("absences")).hasSize(1);
        assertThat(admin.upstream().passed())
                .filteredOn(request -> request.target().contains("non_working_times"))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void onesOwnNeedNoRightAndCountWhatIsForWorkPackages() {
        JsonNode schedule = dana.call("get_user_schedule", "{'from': '2026-11-23', 'to': '2026-11-29'}");

        assertThat(schedule.at("/person/name").asText()).isEqualTo("Dana Reyes");
        assertThat(schedule.at("/hours/availability_percent").asInt()).isEqualTo(80);
        assertThat(schedule.at("/absences/0/from").asText()).isEqualTo("2026-11-26");
        assertThat(schedule.path("working_hours").asInt()).isEqualTo(3 * 8 + 4);
        assertThat(schedule.path("available_hours").asDouble()).isEqualTo(22.4);
    }

    @Test
    void theTimesOfOthersAreRefusedWithTheRightThatShowsThem() {
        assertThat(dana.failure("get_user_schedule", "{'person': 'Mei Tanaka'}"))
                .contains("may not see", "Mei Tanaka", "manage_working_times", "administrators of OpenProject have it");
    }

    @Test
    void whoHasNoScheduleIsSaidToBeWhatTheyAre() {
        assertThat(admin.failure("get_user_schedule", "{'person': 'Web team'}")).contains("Web team is a group");
        assertThat(admin.failure("get_user_schedule", "{'person': 4711}")).contains("4711");
        assertThat(admin.failure("get_user_schedule", "{'person': 'Krüg'}")).contains("Anna Krüger", "Anne Krügel");
    }

    @Test
    void aPeriodOfYearsIsRefused() {
        assertThat(admin.failure("get_user_schedule", "{'from': '2026-01-01', 'to': '2027-06-30'}"))
                .contains("366 days", "shorter period");
    }

    @Test
    void itTakesTwoRequestsOnceTheCalendarIsKnown() {
        admin.call("get_user_schedule", "{'person': 'Lars Östberg'}");
        admin.call("get_user_schedule", "{'person': 'Tomáš Novák'}");

        assertThat(admin.upstream().passed())
                .extracting(request -> request.target().replaceAll("\\?.*", ""))
                .filteredOn(path -> !path.endsWith("/principals"))
                .containsExactly("/api/v3/users/12/working_hours", "/api/v3/users/12/non_working_times");
    }

    @Test
    void before173ItSaysWhatItNeeds() {
        try (ServedRoutes older = new ServedRoutes()) {
            assertThat(older.failure("get_user_schedule", "{}")).contains("17.3 or later");
        }
    }
}
