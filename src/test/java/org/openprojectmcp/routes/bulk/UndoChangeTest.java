package org.openprojectmcp.routes.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.MovingClock;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class UndoChangeTest {

    private static final MovingClock NOW = new MovingClock(ServedRoutes.CLOCK.instant());

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes(
            CustomFieldState.options(NOW),
            "dana.reyes",
            new ToolPolicy(Settings.Confirm.OFF, ToolSelection.EVERYTHING));

    private static long create(String more) {
        long id = SERVED.call(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'type': 'Task', 'subject': 'To be undone'" + more + "}")
                .path("id")
                .asLong();
        later();
        return id;
    }

    /** So much later that OpenProject does not join the next change with the last one. */
    private static void later() {
        NOW.move(Duration.ofMinutes(10));
    }

    private static void update(long id, String what) {
        SERVED.call("update_work_package", "{'work_package': " + id + ", " + what + "}");
        later();
    }

    private static JsonNode read(long id) {
        return SERVED.call("get_work_package", "{'work_package': " + id + "}");
    }

    private static JsonNode changes(long id) {
        return SERVED.call("list_my_changes", "{'work_package': " + id + "}").path("changes");
    }

    private static String undo(long activity) {
        return "{'activity': " + activity + "}";
    }

    private static long last(long id) {
        return changes(id).at("/0/activity").asLong();
    }

    @Test
    void whatOneChangedIsListedTheNewestFirst() {
        long id = create("");
        update(id, "'priority': 'High'");
        SERVED.callAs("anna.krueger", "update_work_package", "{'work_package': " + id + ", 'subject': 'By Anna'}");
        later();

        JsonNode mine = changes(id);

        assertThat(mine).hasSize(2);
        assertThat(mine.at("/0/changes").toString()).contains("Priority");
        assertThat(mine.at("/1/created").asBoolean()).isTrue();
        JsonNode all = SERVED.call("list_my_changes", "{'look_into': 1}");
        assertThat(all.path("looked_into").asInt()).isEqualTo(1);
        assertThat(all.path("more").asText()).contains("look_into");
        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aChangeIsTakenBackInEveryField() {
        long id =
                create(", 'due': '2026-12-01', 'estimated': 4, 'description': 'First', 'custom_fields': {'Boxes': 3}");
        update(
                id,
                "'due': null, 'estimated': 8, 'description': 'Second', 'assignee': 'Anna Krüger', 'status': 'In progress',"
                        + " 'custom_fields': {'Boxes': 7, 'Region': ['North']}");

        JsonNode undone = SERVED.call("undo_change", undo(last(id)));

        assertThat(undone.at("/changed/due/1").asText()).isEqualTo("2026-12-01");
        assertThat(undone.path("undone").asText()).isNotEmpty();
        JsonNode now = read(id);
        assertThat(now.path("due").asText()).isEqualTo("2026-12-01");
        assertThat(now.path("estimated").asInt()).isEqualTo(4);
        assertThat(now.at("/description/user_text").asText()).isEqualTo("First");
        assertThat(now.has("assignee")).isFalse();
        assertThat(now.path("status").asText()).isEqualTo("New");
        assertThat(now.at("/custom_fields/Boxes").asInt()).isEqualTo(3);
        assertThat(now.at("/custom_fields").has("Region")).isFalse();
    }

    @Test
    void otherFieldsThatChangedSinceStayAsTheyAre() {
        long id = create("");
        update(id, "'priority': 'High'");
        long activity = last(id);
        update(id, "'subject': 'Renamed since'");

        SERVED.call("undo_change", undo(activity));

        assertThat(read(id).path("priority").asText()).isEqualTo("Normal");
        assertThat(read(id).path("subject").asText()).isEqualTo("Renamed since");
    }

    @Test
    void aFieldThatChangedSinceIsNotOverwrittenAndToldInstead() {
        long id = create("");
        update(id, "'priority': 'High', 'due': '2026-12-02'");
        long activity = last(id);
        update(id, "'priority': 'Low'");

        assertThat(SERVED.failure("undo_change", undo(activity)))
                .contains("Nothing was undone", "priority: High became Low");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsOnly("GET");
        assertThat(read(id).path("due").asText()).isEqualTo("2026-12-02");
    }

    @Test
    void whatCannotBeTakenBackIsRefusedWithTheReason() {
        long id = create("");
        assertThat(SERVED.failure("undo_change", undo(last(id)))).contains("was created");
        SERVED.call("add_comment", "{'work_package': " + id + ", 'comment': 'Only said'}");
        later();
        assertThat(SERVED.failure("undo_change", undo(last(id)))).contains("a comment");
        update(id, "'priority': 'High'");
        long activity = last(id);
        try (ServedRoutes anna = new ServedRoutes("anna.krueger", Settings.Confirm.OFF)) {
            assertThat(anna.failure("undo_change", "{'activity': 25}")).contains("somebody else");
        }
        NOW.move(Duration.ofDays(3));
        assertThat(SERVED.failure("undo_change", undo(activity)))
                .contains("Enterprise", "since yesterday")
                .contains("Priority");
        assertThat(read(id).path("priority").asText()).isEqualTo("High");
    }

    @Test
    void aPreviewShowsTheValuesThatWouldBeWritten() {
        long id = create("");
        update(id, "'priority': 'High'");

        JsonNode preview = SERVED.call("undo_change", "{'activity': " + last(id) + ", 'preview': true}");

        assertThat(preview.at("/would/would_change/priority/1").asText()).isEqualTo("Normal");
        assertThat(read(id).path("priority").asText()).isEqualTo("High");
    }

    @Test
    void undoingWaitsForAConfirmation() {
        Clock clock = Clock.fixed(ServedRoutes.CLOCK.instant(), ZoneOffset.UTC);
        try (ServedRoutes asking = new ServedRoutes(
                CustomFieldState.options(clock),
                "dana.reyes",
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING))) {
            asking.call("update_work_package", "{'work_package': 51, 'priority': 'Low'}");
            long activity = asking.call("list_my_changes", "{'work_package': 51}")
                    .at("/changes/0/activity")
                    .asLong();

            assertThat(asking.call("undo_change", undo(activity)).has("confirm"))
                    .isTrue();
        }
    }
}
