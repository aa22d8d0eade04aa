package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class DeleteTimeEntryTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static int logged() {
        return SERVED.call("log_time", "{'work_package': 12, 'hours': 2, 'date': '2026-09-01'}")
                .path("id")
                .asInt();
    }

    private static int entries() {
        return SERVED.call("list_time_entries", "{'user': 'me', 'from': '2026-09-01', 'to': '2026-09-01'}")
                .path("total")
                .asInt();
    }

    @Test
    void nothingIsDeletedWithoutAConfirmation() {
        int entry = logged();
        int before = entries();

        JsonNode preview = SERVED.call("delete_time_entry", "{'time_entry': " + entry + "}");

        assertThat(preview.at("/would/delete/hours").asInt()).isEqualTo(2);
        assertThat(entries()).isEqualTo(before);

        JsonNode deleted = SERVED.call(
                "delete_time_entry",
                "{'time_entry': " + entry + ", 'confirm': '"
                        + preview.path("confirm").asText() + "'}");

        assertThat(deleted.at("/deleted/work_package/subject").asText()).isEqualTo("Old town");
        assertThat(deleted.at("/day/entries").asInt()).isEqualTo(before - 1);
        assertThat(entries()).isEqualTo(before - 1);
    }

    @Test
    void aConfirmationFitsOneEntryOnly() {
        int one = logged();
        int other = logged();
        int before = entries();
        String confirm = SERVED.call("delete_time_entry", "{'time_entry': " + one + "}")
                .path("confirm")
                .asText();

        assertThat(SERVED.failure("delete_time_entry", "{'time_entry': " + other + ", 'confirm': '" + confirm + "'}"))
                .contains("does not fit");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whoMayNotDeleteItIsToldBeforeAnyPreview() {
        try (ServedRoutes member = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            int entry = member.call("list_time_entries", "{'project': 'meter-rollout', 'user': 'Samuel Osei'}")
                    .at("/entries/0/id")
                    .asInt();

            assertThat(member.failure("delete_time_entry", "{'time_entry': " + entry + ", 'preview': true}"))
                    .contains("may not delete time entry " + entry, "edit_time_entries", "Dana Reyes");
        }
    }
}
