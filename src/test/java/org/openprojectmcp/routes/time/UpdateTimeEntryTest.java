package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.ServedRoutes;

class UpdateTimeEntryTest {

    @AutoClose
    private static final ServedRoutes SERVED = CustomFieldState.served();

    private static int logged(String day) {
        return SERVED.call(
                        "log_time",
                        "{'work_package': 12, 'hours': 2, 'date': '" + day
                                + "', 'activity': 'Development', 'comment': 'first'}")
                .path("id")
                .asInt();
    }

    private static JsonNode onlyEntryOf(String day) {
        return SERVED.call("list_time_entries", "{'user': 'me', 'from': '" + day + "', 'to': '" + day + "'}")
                .at("/entries/0");
    }

    @Test
    void itTellsWhatChangedAndTheHoursOfTheDay() {
        int entry = logged("2026-09-01");

        JsonNode changed = SERVED.call(
                "update_time_entry",
                "{'time_entry': " + entry + ", 'hours': '1h30', 'activity': 'management', 'comment': 'second'}");

        assertThat(changed.at("/changed/hours").toString()).isEqualTo("[2,1.5]");
        assertThat(changed.at("/changed/activity").toString()).isEqualTo("[\"Development\",\"Management\"]");
        assertThat(changed.at("/changed/comment/1/user_text").asText()).isEqualTo("second");
        assertThat(changed.path("changed").size()).isEqualTo(3);
        assertThat(changed.at("/day/hours").doubleValue()).isEqualTo(1.5);
    }

    @Test
    void itCostsThreeRequests() {
        int entry = logged("2026-09-02");

        SERVED.call("update_time_entry", "{'time_entry': " + entry + ", 'hours': 3}");

        assertThat(SERVED.upstream().passed()).hasSize(3);
    }

    @Test
    void anEntryMovesToAnotherDayAndWorkPackage() {
        int entry = logged("2026-09-03");

        JsonNode changed = SERVED.call(
                "update_time_entry", "{'time_entry': " + entry + ", 'date': '2026-09-04', 'work_package': 51}");

        assertThat(changed.path("date").asText()).isEqualTo("2026-09-04");
        assertThat(changed.at("/work_package/id").asInt()).isEqualTo(51);
        assertThat(onlyEntryOf("2026-09-03").isMissingNode()).isTrue();
    }

    @Test
    void commentAndActivityAreClearedByNull() {
        int entry = logged("2026-09-07");

        JsonNode changed =
                SERVED.call("update_time_entry", "{'time_entry': " + entry + ", 'comment': null, 'activity': null}");

        assertThat(changed.has("comment")).isFalse();
        assertThat(changed.has("activity")).isFalse();
        assertThat(changed.path("changed").size()).isEqualTo(2);
    }

    @Test
    void customFieldsGoByTheirLabel() {
        int entry = logged("2026-09-08");

        JsonNode changed =
                SERVED.call("update_time_entry", "{'time_entry': " + entry + ", 'custom_fields': {'Billable': true}}");

        assertThat(changed.at("/custom_fields/Billable").asBoolean()).isTrue();
        assertThat(onlyEntryOf("2026-09-08").at("/custom_fields/Billable").asBoolean())
                .isTrue();
        assertThat(SERVED.failure(
                        "update_time_entry", "{'time_entry': " + entry + ", 'custom_fields': {'Bilable': true}}"))
                .contains("Billable");
    }

    @Test
    void aPreviewShowsTheDifferenceAndChangesNothing() {
        int entry = logged("2026-09-09");

        JsonNode preview =
                SERVED.call("update_time_entry", "{'time_entry': " + entry + ", 'hours': 4, 'preview': true}");

        assertThat(preview.at("/changes").toString()).isEqualTo("{\"hours\":[2,4]}");
        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(onlyEntryOf("2026-09-09").path("hours").asInt()).isEqualTo(2);
    }

    @Test
    void aPreviewOfWhatOpenProjectWouldRefuseIsNotReady() {
        int entry = logged("2026-09-10");

        JsonNode preview =
                SERVED.call("update_time_entry", "{'time_entry': " + entry + ", 'hours': 0, 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isFalse();
        assertThat(preview.path("problems").toString()).contains("hours");
    }

    @Test
    void sayingWhatAlreadyIsChangesNothing() {
        int entry = logged("2026-09-11");

        assertThat(SERVED.call("update_time_entry", "{'time_entry': " + entry + ", 'hours': 2}")
                        .path("note")
                        .asText())
                .contains("nothing changed");
    }

    @Test
    void anUnknownActivityIsRefusedWithTheKnownOnes() {
        int entry = logged("2026-09-14");

        assertThat(SERVED.failure("update_time_entry", "{'time_entry': " + entry + ", 'activity': 'Fishing'}"))
                .contains("Fishing", "Development (id 3)", "nothing was changed");
        assertThat(onlyEntryOf("2026-09-14").path("activity").asText()).isEqualTo("Development");
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThat(SERVED.failure("update_time_entry", "{'time_entry': 999999, 'hours': 1}"))
                .contains("Time entry 999999 does not exist, or is not visible");
    }

    @Test
    void theMissingPermissionIsNamedWithThoseWhoHaveItBeforeAnyPreview() {
        try (ServedRoutes member = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            int entry = member.call("list_time_entries", "{'project': 'meter-rollout', 'user': 'Samuel Osei'}")
                    .at("/entries/0/id")
                    .asInt();

            assertThat(member.failure(
                            "update_time_entry", "{'time_entry': " + entry + ", 'hours': 9, 'preview': true}"))
                    .contains("edit_time_entries", "Dana Reyes #5", "Samuel Osei");
            assertThat(member.upstream().passed()).hasSize(2);
        }
    }
}
