package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class RemindersTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create() {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'To be reminded of'}")
                .path("id")
                .asLong();
    }

    private static JsonNode set(long id, String more) {
        return SERVED.call("set_reminder", "{'work_package': " + id + ", " + more + "}");
    }

    private static JsonNode of(long id) {
        return SERVED.call("list_reminders", "{'work_package': " + id + "}").path("reminders");
    }

    @Test
    void theDayIsUnderstoodAndTheTimeIsNineUnlessSaid() {
        long id = create();

        JsonNode reminder = set(id, "'date': 'next friday', 'note': 'Call them'");

        assertThat(reminder.path("at").asText()).isEqualTo("2026-11-27T09:00Z");
        assertThat(reminder.at("/work_package/id").asLong()).isEqualTo(id);
        assertThat(of(id)).hasSize(1);
        assertThat(of(id).at("/0/note/user_text").asText()).isEqualTo("Call them");
    }

    @Test
    void theTimeIsThatOfTheCallersClock() {
        try (var berlin = new ServedRoutes()) {
            var zone = JsonNodeFactory.instance.objectNode().put("timeZone", "Europe/Berlin");
            berlin.send(Map.of("OpenProjectMethod", "PATCH", "OpenProjectPath", "/users/me/preferences"), zone);

            JsonNode reminder =
                    berlin.call("set_reminder", "{'work_package': 8, 'date': '2026-11-20', 'time': '14:30'}");

            assertThat(reminder.path("at").asText()).isEqualTo("2026-11-20T14:30+01:00");
            assertThat(reminder.path("time_zone").asText()).isEqualTo("Europe/Berlin");
            JsonNode stored = berlin.send(Map.of("OpenProjectPath", "/work_packages/8/reminders"), null)
                    .getMessage()
                    .getBody(JsonNode.class);
            assertThat(stored.at("/_embedded/elements/0/remindAt").asText()).startsWith("2026-11-20T13:30:00");
        }
    }

    @Test
    void theOneThatIsThereMovesAndKeepsItsNote() {
        long id = create();
        set(id, "'date': 'tomorrow', 'note': 'As before'");

        JsonNode moved = set(id, "'date': '2026-12-01', 'time': '8:15'");

        assertThat(moved.at("/changed/at/0").asText()).isEqualTo("2026-11-19T09:00Z");
        assertThat(moved.at("/changed/at/1").asText()).isEqualTo("2026-12-01T08:15Z");
        assertThat(of(id)).hasSize(1);
        assertThat(of(id).at("/0/note/user_text").asText()).isEqualTo("As before");
        set(id, "'date': '2026-12-01', 'note': ''");
        assertThat(of(id).get(0).has("note")).isFalse();
    }

    @Test
    void thePastAndTimesThatNoClockShowsAreRefused() {
        long id = create();

        assertThat(SERVED.failure("set_reminder", "{'work_package': " + id + ", 'date': 'yesterday'}"))
                .contains("2026-11-17 is past", "nothing was changed", "Name a day from today on");
        assertThat(SERVED.failure("set_reminder", "{'work_package': " + id + ", 'date': 'tomorrow', 'time': '25:00'}"))
                .contains("time");
        assertThat(SERVED.failure("set_reminder", "{'work_package': " + id + ", 'date': 'soonish'}"))
                .contains("is not a date");
        assertThat(of(id)).isEmpty();
    }

    @Test
    void aPreviewSetsNothing() {
        long id = create();

        JsonNode preview = set(id, "'date': 'tomorrow', 'preview': true");

        assertThat(preview.at("/would/remind_at").asText()).isEqualTo("2026-11-19T09:00Z");
        assertThat(of(id)).isEmpty();
    }

    @Test
    void allOfThemAreListedTheNextFirst() {
        set(create(), "'date': '2027-03-01'");
        set(create(), "'date': '2027-02-01'");

        JsonNode list = SERVED.call("list_reminders", "{}");

        assertThat(list.path("total").asInt()).isEqualTo(list.path("reminders").size());
        assertThat(list.path("reminders").findValuesAsText("at")).isSorted().contains("2027-02-01T09:00Z");
    }

    @Test
    void removingOneWantsAConfirmationThatSaysWhich() {
        long id = create();
        long reminder = set(id, "'date': 'tomorrow'").path("id").asLong();

        JsonNode preview = SERVED.call("delete_reminder", "{'reminder': " + reminder + "}");
        assertThat(preview.path("would").asText()).contains("2026-11-19T09:00Z", "To be reminded of");
        assertThat(of(id)).hasSize(1);

        String confirm = preview.path("confirm").asText();
        JsonNode removed =
                SERVED.call("delete_reminder", "{'reminder': " + reminder + ", 'confirm': '" + confirm + "'}");
        assertThat(removed.path("removed").asText()).contains("To be reminded of");
        assertThat(of(id)).isEmpty();
    }

    @Test
    void somebodyElsesReminderIsNotThere() {
        long reminder = SERVED.callAs("anna.krueger", "set_reminder", "{'work_package': 8, 'date': 'tomorrow'}")
                .path("id")
                .asLong();

        assertThat(SERVED.failure("delete_reminder", "{'reminder': " + reminder + "}"))
                .contains("None of your reminders");
        assertThat(SERVED.callAs("anna.krueger", "list_reminders", "{'work_package': 8}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }
}
