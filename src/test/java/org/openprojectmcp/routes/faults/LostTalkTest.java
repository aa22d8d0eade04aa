package org.openprojectmcp.routes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

/** Comments, watchers, reminders and reactions whose answer never came. */
class LostTalkTest {

    @AutoClose
    private static final ServedRoutes SERVED = ServedRoutes.direct("dana.reyes", FaultyWritesTest.IMPATIENT);

    private static final Fault LOST = Fault.Plain.DROPPED_CONNECTION;

    @AfterEach
    void forgetWhatIsLeft() {
        SERVED.faults().clear();
    }

    private static long create() {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'Lost'}")
                .path("id")
                .asLong();
    }

    private static FaultRule rule(String method, String path) {
        return FaultRule.of(method, "/api/v3/" + path, LOST);
    }

    private static long comment(String text) {
        return SERVED.call("add_comment", "{'work_package': " + create() + ", 'comment': '" + text + "'}")
                .path("id")
                .asLong();
    }

    private static String person(long id) {
        return "{'work_package': " + id + ", 'person': 'Anna'}";
    }

    private static String watchers(long id) {
        return SERVED.call("list_watchers", "{'work_package': " + id + "}").toString();
    }

    @Test
    void aWatcherWhoWasAddedOrRemovedAllTheSameIsSeenInTheList() {
        long id = create();

        SERVED.faults().add(rule("POST", "work_packages/*/watchers"));
        assertThat(SERVED.failure("add_watcher", person(id))).contains("was not made");
        SERVED.faults().add(rule("POST", "work_packages/*/watchers").afterTheRequest());
        assertThat(SERVED.call("add_watcher", person(id)).path("watching").asBoolean())
                .isTrue();

        SERVED.faults().add(rule("DELETE", "work_packages/*/watchers/*"));
        assertThat(SERVED.failure("remove_watcher", person(id))).contains("was not made");
        assertThat(watchers(id)).contains("Anna Krüger");
        SERVED.faults().add(rule("DELETE", "work_packages/*/watchers/*").afterTheRequest());
        assertThat(SERVED.call("remove_watcher", person(id)).path("watching").asBoolean(true))
                .isFalse();
        assertThat(watchers(id)).doesNotContain("Anna Krüger");
    }

    @Test
    void aReminderThatWasSetOrRemovedAllTheSameIsSeenInTheList() {
        String set = "{'work_package': " + create() + ", 'date': 'tomorrow'}";

        SERVED.faults().add(rule("POST", "work_packages/*/reminders"));
        assertThat(SERVED.failure("set_reminder", set)).contains("was not made");
        SERVED.faults().add(rule("POST", "work_packages/*/reminders").afterTheRequest());
        JsonNode reminder = SERVED.call("set_reminder", set);
        assertThat(reminder.path("at").asText()).isEqualTo("2026-11-19T09:00Z");

        String which = "{'reminder': " + reminder.path("id").asLong();
        String confirmed = which + ", 'confirm': '"
                + SERVED.call("delete_reminder", which + "}").path("confirm").asText() + "'}";
        SERVED.faults().add(rule("DELETE", "reminders/*"));
        assertThat(SERVED.failure("delete_reminder", confirmed)).contains("was not made");
        SERVED.faults().add(rule("DELETE", "reminders/*").afterTheRequest());
        assertThat(SERVED.call("delete_reminder", confirmed).has("removed")).isTrue();
        assertThat(SERVED.failure("delete_reminder", which + "}")).contains("None of your reminders");
    }

    @Test
    void aCommentThatWasEditedAllTheSameIsReadBack() {
        long activity = comment("Before");
        String edit = "{'activity': " + activity + ", 'comment': 'After, @Anna'}";

        SERVED.faults().add(rule("PATCH", "activities/*"));
        assertThat(SERVED.failure("edit_comment", edit)).contains("was not made");
        SERVED.faults().add(rule("PATCH", "activities/*").afterTheRequest());
        assertThat(SERVED.call("edit_comment", edit)
                        .at("/changed/comment/1/user_text")
                        .asText())
                .isEqualTo("After, @Anna Krüger");
    }

    @Test
    void ofAReactionItIsSaidThatNobodyKnows() {
        long activity = comment("Done");
        String react = "{'activity': " + activity + ", 'reaction': 'heart'}";

        SERVED.faults().add(rule("PATCH", "activities/*/emoji_reactions").afterTheRequest());
        assertThat(SERVED.failure("toggle_reaction", react)).contains("It is not known", "look before you repeat it");
        assertThat(SERVED.call("list_reactions", "{'activity': " + activity + "}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }
}
