package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class EditCommentTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long comment(String login, String text) {
        return SERVED.callAs(login, "add_comment", "{'work_package': 8, 'comment': '" + text + "'}")
                .path("id")
                .asLong();
    }

    private static String edit(long activity, String text) {
        return "{'activity': " + activity + ", 'comment': '" + text + "'}";
    }

    private static String text(long activity) {
        for (JsonNode one : SERVED.call("list_activities", "{'work_package': 8, 'only': 'comments'}")
                .path("activities")) {
            if (one.path("id").asLong() == activity) {
                return one.at("/comment/user_text").asText();
            }
        }
        return "";
    }

    @Test
    void theAnswerHasTheTextBeforeAndAfter() {
        long activity = comment("dana.reyes", "Friday, @Anna");

        JsonNode edited = SERVED.call("edit_comment", edit(activity, "Monday, @Anna"));

        assertThat(edited.at("/changed/comment/0/user_text").asText()).isEqualTo("Friday, @Anna Krüger");
        assertThat(edited.at("/changed/comment/1/user_text").asText()).isEqualTo("Monday, @Anna Krüger");
        assertThat(edited.at("/by/name").asText()).isEqualTo("Dana Reyes");
        assertThat(edited.at("/mentioned/0/name").asText()).isEqualTo("Anna Krüger");
        assertThat(text(activity)).isEqualTo("Monday, @Anna Krüger");
    }

    @Test
    void aTextThatWasReadCanBeWrittenBack() {
        long activity = comment("dana.reyes", "@Anna and @Field crew: done?");

        JsonNode edited = SERVED.call("edit_comment", edit(activity, text(activity)));

        assertThat(edited.path("mentioned")).hasSize(2);
        assertThat(edited.path("note").asText()).contains("nothing changed");
    }

    @Test
    void anEmptyTextTakesTheCommentBack() {
        long activity = comment("dana.reyes", "Written by mistake");

        assertThat(SERVED.call("edit_comment", edit(activity, ""))
                        .at("/changed/comment/1")
                        .isNull())
                .isTrue();
        assertThat(text(activity)).isEmpty();
    }

    @Test
    void aPreviewShowsTheDifferenceAndWritesNothing() {
        long activity = comment("dana.reyes", "As it is");

        JsonNode preview =
                SERVED.call("edit_comment", "{'activity': " + activity + ", 'comment': 'Otherwise', 'preview': true}");

        assertThat(preview.at("/would/comment/1/user_text").asText()).isEqualTo("Otherwise");
        assertThat(text(activity)).isEqualTo("As it is");
    }

    @Test
    void aMentionOfNobodyLeavesTheOldText() {
        long activity = comment("dana.reyes", "As it was");

        assertThat(SERVED.failure("edit_comment", edit(activity, "For @Nobody")))
                .contains("Nothing was written");
        assertThat(text(activity)).isEqualTo("As it was");
    }

    @Test
    void aChangeOfFieldsIsNoComment() {
        JsonNode changes = SERVED.call("list_activities", "{'work_package': 8, 'only': 'changes'}");
        long created = changes.path("activities")
                .get(changes.path("activities").size() - 1)
                .path("id")
                .asLong();

        assertThat(SERVED.failure("edit_comment", edit(created, "Rewriting history")))
                .contains("is no comment");
    }

    @Test
    void anotherOnesCommentTakesAPermissionThatIsNamed() {
        long activity = comment("dana.reyes", "Of my own");
        try (var reader = served("samuel.osei")) {
            long foreign = reader.callAs("anna.krueger", "add_comment", "{'work_package': 8, 'comment': 'Mine'}")
                    .path("id")
                    .asLong();

            assertThat(reader.failure("edit_comment", edit(foreign, "Not yours")))
                    .contains("edit_work_package_comments");
        }
        assertThat(text(activity)).isEqualTo("Of my own");
    }

    private static ServedRoutes served(String login) {
        return new ServedRoutes(login, Settings.Confirm.DESTRUCTIVE);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(SERVED.failure("edit_comment", edit(999_999, "Hello"))).contains("Activity 999999 does not exist");
    }

    @Test
    void aPreviewPromisesOnlyWhatIsKnown() {
        String others = edit(comment("anna.krueger", "Mine"), "Mine").replace("}", ", 'preview': true}");

        assertThat(SERVED.callAs("admin", "edit_comment", others).path("ready").asBoolean())
                .isTrue();
        JsonNode byMember = SERVED.callAs("dana.reyes", "edit_comment", others);
        assertThat(byMember.has("ready")).isFalse();
        assertThat(byMember.at("/would/unchecked").asText()).contains("edit_work_package_comments");
    }
}
