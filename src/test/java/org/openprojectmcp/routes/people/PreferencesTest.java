package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class PreferencesTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void allThatCanBeChangedIsShown() {
        JsonNode preferences = served.call("get_preferences", "{}");

        assertThat(preferences.path("time_zone").asText()).isEqualTo("Etc/UTC");
        assertThat(preferences.path("keyboard_shortcuts").asBoolean()).isTrue();
        assertThat(preferences.path("daily_reminders").toString()).isEqualTo("[\"08:00\"]");
        assertThat(preferences.path("pause_reminders").asBoolean(true)).isFalse();
        assertThat(preferences.path("workdays").toString()).isEqualTo("[1,2,3,4,5]");
        assertThat(preferences.at("/notifications/0/of").toString()).contains("mentioned");
    }

    @Test
    void whatIsNotNamedStays() {
        JsonNode changed = served.call(
                "update_preferences",
                "{'time_zone': 'Europe/Berlin', 'keyboard_shortcuts': false, 'immediate_reminders': {'mentioned': false}}");

        assertThat(changed.at("/changed/time_zone").toString()).isEqualTo("[\"Etc/UTC\",\"Europe/Berlin\"]");
        assertThat(changed.at("/changed/keyboard_shortcuts").toString()).isEqualTo("[true,false]");
        assertThat(changed.path("changed").size()).isEqualTo(3);
        JsonNode now = served.call("get_preferences", "{}");
        assertThat(now.at("/immediate_reminders/mentioned").asBoolean(true)).isFalse();
        assertThat(now.at("/immediate_reminders/personal").asBoolean()).isTrue();
        assertThat(now.path("daily_reminders").toString()).isEqualTo("[\"08:00\"]");
    }

    @Test
    void remindersAreSwitchedOffAndPaused() {
        served.call(
                "update_preferences",
                "{'daily_reminders': [], 'pause_reminders': {'from': '2026-12-21', 'to': '2027-01-03'}}");

        JsonNode now = served.call("get_preferences", "{}");
        assertThat(now.path("daily_reminders")).isEmpty();
        assertThat(now.at("/pause_reminders/to").asText()).isEqualTo("2027-01-03");
    }

    @Test
    void aPreviewChangesNothing() {
        JsonNode preview = served.call("update_preferences", "{'comments_newest_first': true, 'preview': true}");

        assertThat(preview.at("/would/changes").toString()).isEqualTo("{\"comments_newest_first\":[false,true]}");
        assertThat(served.call("get_preferences", "{}")
                        .path("comments_newest_first")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aTimeZoneThatCannotBeChosenHasOthersOfTheSameClock() {
        assertThat(served.failure("update_preferences", "{'time_zone': 'Europe/Oslo', 'preview': true}"))
                .contains("The same time as there have: Europe/Amsterdam, Europe/Belgrade, Europe/Berlin");
    }

    @Test
    void aTimeZoneThatDoesNotExistIsRefused() {
        for (String preview : new String[] {"", ", 'preview': true"}) {
            assertThat(served.failure("update_preferences", "{'time_zone': 'Mars/Olympus'" + preview + "}"))
                    .contains("Mars/Olympus", "nothing was written", "It may be one of");
            assertThat(served.failure("update_preferences", "{'time_zone': 'Berlin'" + preview + "}"))
                    .contains("It may be one of: Europe/Berlin.");
            assertThat(served.failure("update_preferences", "{'time_zone': 'new york'" + preview + "}"))
                    .contains("It may be one of: America/New_York.");
        }
        assertThat(served.call("get_preferences", "{}").path("time_zone").asText())
                .isEqualTo("Etc/UTC");
    }

    @Test
    void whatAlreadyIsSoChangesNothing() {
        assertThat(served.call("update_preferences", "{'workdays': [1, 2, 3, 4, 5]}")
                        .path("note")
                        .asText())
                .contains("nothing changed");
    }
}
