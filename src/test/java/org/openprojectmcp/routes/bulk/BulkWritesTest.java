package org.openprojectmcp.routes.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.routes.bulk.Outcomes.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.metadata.Metadata.Kind;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class BulkWritesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);

    private static long create(String more) {
        return SERVED.call(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'type': 'Task', 'subject': 'Many'" + more + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode read(long id) {
        return SERVED.call("get_work_package", "{'work_package': " + id + "}");
    }

    @Test
    void eachIsChangedAndSaysWhat() {
        long one = create("");
        long other = create(", 'priority': 'High'");

        JsonNode answer = SERVED.call(
                "bulk_update_work_packages",
                "{'work_packages': [" + one + ", " + other + "], 'set': {'priority': 'High', 'due': '2026-12-01'}}");

        assertThat(answer.path("done").asInt()).isEqualTo(2);
        assertThat(result(answer, one)).isEqualTo("changed: priority Normal -> High, due none -> 2026-12-01");
        assertThat(result(answer, other)).isEqualTo("changed: due none -> 2026-12-01");
        assertThat(read(one).path("due").asText()).isEqualTo("2026-12-01");
    }

    @Test
    void onlyThoseOfWhichTheConditionHoldsAreChanged() {
        long fresh = create("");
        long begun = create("");
        SERVED.call("update_work_package", "{'work_package': " + begun + ", 'status': 'In progress'}");

        JsonNode answer = SERVED.call(
                "bulk_update_work_packages",
                "{'work_packages': [" + fresh + ", " + begun
                        + "], 'set': {'assignee': 'Anna Krüger'}, 'only_while': {'status': 'New'}}");

        assertThat(result(answer, begun)).isEqualTo("skipped: status is In progress");
        assertThat(read(begun).has("assignee")).isFalse();
        assertThat(read(fresh).has("assignee")).isTrue();
    }

    @Test
    void theConditionMustStillHoldAtTheMomentOfWriting() {
        long id = create("");
        SERVED.upstream().beforeNextWrite(() -> elsewhere(id, "In progress"));

        JsonNode answer = SERVED.call(
                "bulk_update_work_packages",
                "{'work_packages': [" + id + "], 'set': {'assignee': 'Anna Krüger'}, 'only_while': {'status': 'New'}}");

        assertThat(result(answer, id)).startsWith("refused:").contains("status: New -> In progress");
        assertThat(read(id).has("assignee")).isFalse();
    }

    @Test
    void aChangeOfOtherFieldsMeanwhileIsNoObstacle() {
        long id = create("");
        SERVED.upstream().beforeNextWrite(() -> elsewhere(id, "In progress"));

        JsonNode answer = SERVED.call(
                "bulk_update_work_packages", "{'work_packages': [" + id + "], 'set': {'assignee': 'Anna Krüger'}}");

        assertThat(result(answer, id)).startsWith("changed: assignee none -> ");
        assertThat(read(id).path("status").asText()).isEqualTo("In progress");
    }

    /** Somebody else's change, past this server's tools. */
    private static void elsewhere(long id, String status) {
        long to = 0;
        for (JsonNode one : SERVED.beans().metadata().list(new Caller(null, new Cancellation()), Kind.STATUSES)) {
            to = one.path("name").asText().equals(status) ? one.path("id").asLong() : to;
        }
        var body = JsonNodeFactory.instance.objectNode().put("lockVersion", 0);
        body.putObject("_links").putObject("status").put("href", "/api/v3/statuses/" + to);
        var exchange = SERVED.send(
                Map.of("OpenProjectMethod", "PATCH", "OpenProjectPath", "/work_packages/{id}", "id", id), body);
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void whatIsRefusedForOneDoesNotStopTheOthers() {
        long wrong = create(", 'start': '2026-12-10', 'due': '2026-12-11'");
        long fine = create("");

        JsonNode answer = SERVED.call(
                "bulk_update_work_packages",
                "{'work_packages': [" + wrong + ", " + fine + "], 'set': {'due': '2026-12-01'}}");

        assertThat(result(answer, wrong)).startsWith("refused: ").contains("(due)");
        assertThat(result(answer, fine)).startsWith("changed: ");
        assertThat(read(wrong).path("due").asText()).isEqualTo("2026-12-11");
    }

    @Test
    void aPreviewShowsTheDifferenceAndChangesNothing() {
        long id = create("");

        JsonNode preview = SERVED.call(
                "bulk_update_work_packages",
                "{'work_packages': [" + id + "], 'set': {'priority': 'High'}, 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/rows/0/2").asText()).isEqualTo("would be changed: priority Normal -> High");
        assertThat(read(id).path("priority").asText()).isEqualTo("Normal");
    }

    @Test
    void aFilterSaysWhichAndOthersStayAsTheyAre() {
        long parent = create("");
        long child = create(", 'parent': " + parent);
        long stranger = create("");

        JsonNode answer = SERVED.call(
                "bulk_update_work_packages", "{'where': {'parent': " + parent + "}, 'set': {'priority': 'High'}}");

        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(read(child).path("priority").asText()).isEqualTo("High");
        assertThat(read(stranger).path("priority").asText()).isEqualTo("Normal");
    }

    @Test
    void whatMovesWithThemIsTold() {
        long first = create(", 'start': '2026-11-23', 'due': '2026-11-24'");
        long second = create(", 'start': '2026-11-25', 'due': '2026-11-26'");
        SERVED.call("create_relation", "{'work_package': " + second + ", 'is': 'after', 'other': " + first + "}");

        JsonNode answer = SERVED.call(
                "bulk_update_work_packages", "{'work_packages': [" + first + "], 'set': {'due': '2026-11-26'}}");

        assertThat(answer.path("also_moved"))
                .anySatisfy(moved -> assertThat(moved.path("id").asLong()).isEqualTo(second));
    }

    @Test
    void whoSaysNotWhichIsAsked() {
        assertThat(SERVED.failure("bulk_update_work_packages", "{'set': {'priority': 'High'}}"))
                .startsWith("Which ones?");
    }

    @Test
    void theSameCommentGoesToEach() {
        long one = create("");
        long other = create("");

        JsonNode answer = SERVED.call(
                "bulk_comment", "{'work_packages': [" + one + ", " + other + "], 'comment': 'Moved to spring'}");

        assertThat(answer.path("done").asInt()).isEqualTo(2);
        assertThat(SERVED.call("list_activities", "{'work_package': " + other + ", 'only': 'comments'}")
                        .toString())
                .contains("Moved to spring");
    }

    @Test
    void timeIsLoggedOnEachAndARefusalIsTold() {
        long id = create("");

        JsonNode answer = SERVED.call(
                "bulk_log_time",
                "{'entries': [{'work_package': " + id + ", 'hours': '1h30'}, {'work_package': 999999, 'hours': 1}]}");

        assertThat(result(answer, id)).contains("1.5 h on 2026-11-18");
        assertThat(result(answer, 999999)).startsWith("refused: ");
        assertThat(answer.path("refused").asInt()).isEqualTo(1);
    }

    @Test
    void deletingManyShowsHowManyGoWithThemAndWantsAConfirmation() {
        long parent = create("");
        long child = create(", 'parent': " + parent);
        String which = "{'work_packages': [" + parent + "]";

        JsonNode preview = SERVED.call("bulk_delete_work_packages", which + "}");

        assertThat(preview.at("/would/descendants_deleted_with_them").asInt()).isEqualTo(1);
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).doesNotContain("DELETE");

        JsonNode deleted = SERVED.call(
                "bulk_delete_work_packages",
                which + ", 'confirm': '" + preview.path("confirm").asText() + "'}");

        assertThat(deleted.path("done").asInt()).isEqualTo(1);
        assertThat(SERVED.failure("get_work_package", "{'work_package': " + child + "}"))
                .contains("does not exist");
    }

    @Test
    void aConfirmationDoesNotFitWhenOneHasChangedSince() {
        long id = create("");
        String which = "{'work_packages': [" + id + "]";
        JsonNode preview = SERVED.call("bulk_delete_work_packages", which + "}");
        SERVED.call("update_work_package", "{'work_package': " + id + ", 'subject': 'Not this one'}");

        assertThat(SERVED.failure(
                        "bulk_delete_work_packages",
                        which + ", 'confirm': '" + preview.path("confirm").asText() + "'}"))
                .contains("does not fit");
        assertThat(read(id).path("subject").asText()).isEqualTo("Not this one");
    }

    @Test
    void aCommentOnManyMentionsOnEachOfThem() {
        long one = create("");
        long other = create("");

        JsonNode answer = SERVED.call(
                "bulk_comment",
                "{'work_packages': [" + one + ", " + other + "], 'comment': 'Please look, @Anna Krüger'}");

        assertThat(answer.path("done").asInt()).isEqualTo(2);
        assertThat(answer.at("/mentioned/0/name").asText()).isEqualTo("Anna Krüger");
        for (long id : new long[] {one, other}) {
            assertThat(SERVED.callAs("anna.krueger", "list_notifications", "{'work_package': " + id + "}")
                            .toString())
                    .contains("mentioned");
        }
    }

    @Test
    void aCommentThatMentionsWhoSeesOnlyOneOfThemIsWrittenOnNone() {
        long seen = create("");
        long hidden = SERVED.call("create_work_package", "{'project': 'board-matters', 'subject': 'Unseen'}")
                .path("id")
                .asLong();

        assertThat(SERVED.failure(
                        "bulk_comment",
                        "{'work_packages': [" + seen + ", " + hidden + "], 'comment': 'Please look, @Anna Krüger'}"))
                .startsWith("Work package #" + hidden + " Unseen: @Anna");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).doesNotContain("POST");
    }
}
