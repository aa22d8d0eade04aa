package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class TransitionsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create() {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'type': 'Task', 'subject': 'Step'}")
                .path("id")
                .asLong();
    }

    @Test
    void statusCommentAndTimeAreOneStep() {
        long id = create();

        JsonNode changed = SERVED.call(
                "transition_work_package",
                "{'work_package': " + id + ", 'status': 'In progress', 'comment': 'Started', 'hours': '1h30'}");

        assertThat(changed.at("/changed/status").toString()).isEqualTo("[\"New\",\"In progress\"]");
        assertThat(changed.path("commented").asBoolean()).isTrue();
        assertThat(changed.path("logged").asDouble()).isEqualTo(1.5);
        assertThat(SERVED.call("get_work_package", "{'work_package': " + id + "}")
                        .path("spent")
                        .asDouble())
                .isEqualTo(1.5);
    }

    @Test
    void aStatusThatIsNotAllowedIsRefusedWithThoseThatAreAndNothingElseIsDone() {
        long id = create();

        String refusal = SERVED.failure(
                "transition_work_package",
                "{'work_package': " + id + ", 'status': 'Developed', 'comment': 'Started', 'hours': 1}");

        assertThat(refusal).contains("(status) Allowed here:").contains("In progress");
        assertThat(SERVED.upstream().passed())
                .noneMatch(request -> request.target().contains("activities"))
                .noneMatch(request -> request.target().endsWith("/time_entries"));
    }

    @Test
    void aPreviewCommentsOnNothing() {
        long id = create();

        JsonNode preview = SERVED.call(
                "transition_work_package",
                "{'work_package': " + id + ", 'status': 'In progress', 'comment': 'Started', 'preview': true}");

        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).doesNotContain("PATCH");
    }

    @Test
    void theAllowedStatusesAreThoseOfTheCallersRoles() {
        JsonNode allowed = SERVED.call("list_status_transitions", "{'work_package': " + create() + "}");

        assertThat(allowed.path("status").asText()).isEqualTo("New");
        assertThat(allowed.path("allowed").toString()).contains("In progress").doesNotContain("Developed");
        assertThat(SERVED.upstream().passed()).hasSize(2);
    }

    @Test
    void whoIsMentionedInItsCommentIsTold() {
        long id = create();

        JsonNode changed = SERVED.call(
                "transition_work_package",
                "{'work_package': " + id + ", 'status': 'In progress', 'comment': 'For you, @Anna Krüger'}");

        assertThat(changed.at("/mentioned/0/name").asText()).isEqualTo("Anna Krüger");
        assertThat(SERVED.callAs("anna.krueger", "list_notifications", "{'work_package': " + id + "}")
                        .toString())
                .contains("mentioned");
    }

    @Test
    void whoWatchesAndIsMentionedIsToldOfTheMention() {
        long id = create();
        SERVED.callAs("anna.krueger", "add_watcher", "{'work_package': " + id + ", 'person': 'me'}");

        SERVED.call(
                "transition_work_package",
                "{'work_package': " + id + ", 'status': 'In progress', 'comment': 'For you, @Anna Krüger'}");

        assertThat(SERVED.callAs("anna.krueger", "list_notifications", "{'work_package': " + id + "}")
                        .path("by_reason")
                        .toString())
                .isEqualTo("{\"mentioned\":1}");
    }

    @Test
    void aCommentThatMentionsNobodyIsRefusedBeforeTheStatusIsSet() {
        long id = create();

        assertThat(SERVED.failure(
                        "transition_work_package",
                        "{'work_package': " + id + ", 'status': 'In progress', 'comment': 'For you, @Nobody'}"))
                .contains("@Nobody is nobody who can see this work package", "Nothing was written");
        assertThat(SERVED.call("get_work_package", "{'work_package': " + id + "}")
                        .path("status")
                        .asText())
                .isEqualTo("New");
    }

    @Test
    void timeThatNobodyMayLogThereIsRefusedBeforeTheStatusIsSet() {
        long id = create();

        assertThat(SERVED.failure(
                        "transition_work_package",
                        "{'work_package': " + id + ", 'status': 'In progress', 'hours': 1, 'activity': 99}"))
                .contains("nothing was written", "activity");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).doesNotContain("PATCH");
    }

    @Test
    void whatDoesNotFollowUponTheStatusIsToldWithTheWayToDoIt() {
        try (ServedRoutes direct = ServedRoutes.direct("dana.reyes", OpenProjectOptions.Limits.DEFAULT)) {
            direct.faults().add(FaultRule.of("POST", "/api/v3/work_packages/*/activities", Fault.Plain.INTERNAL_ERROR));
            direct.faults().add(FaultRule.of("POST", "/api/v3/time_entries", Fault.Plain.INTERNAL_ERROR));

            JsonNode changed = direct.call(
                    "transition_work_package",
                    "{'work_package': 9, 'status': 'Closed', 'comment': 'Done', 'hours': 1}");

            assertThat(changed.at("/changed/status/1").asText()).isEqualTo("Closed");
            assertThat(changed.path("lock_version").isNumber()).isTrue();
            assertThat(changed.path("commented").isMissingNode()).isTrue();
            assertThat(changed.path("note").asText()).startsWith("The status is set");
            assertThat(changed.at("/not_done/0").asText())
                    .startsWith("comment: ")
                    .endsWith("call add_comment.");
            assertThat(changed.at("/not_done/1").asText()).startsWith("hours: ").endsWith("call log_time.");
            assertThat(direct.call("get_work_package", "{'work_package': 9}")
                            .path("status")
                            .asText())
                    .isEqualTo("Closed");
        }
    }

    @Test
    void whoMayNotChangeItIsToldSo() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(reader.failure("transition_work_package", "{'work_package': 8, 'status': 'In progress'}"))
                    .contains("may not change work package 8");
        }
    }
}
