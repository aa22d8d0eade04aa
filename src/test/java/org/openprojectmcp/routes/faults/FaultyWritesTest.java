package org.openprojectmcp.routes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.openproject.OpenProjectOptions.Limits;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

class FaultyWritesTest {

    static final Limits IMPATIENT = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Limits.DEFAULT.retryAfter(),
            Limits.DEFAULT.responseBytes(),
            Limits.DEFAULT.connections());

    @AutoClose
    private static final ServedRoutes SERVED = ServedRoutes.direct("admin", IMPATIENT);

    private static final String CREATION = "/api/v3/work_packages";
    private static final int MORE_THAN_IS_TRIED = 20;

    @AfterEach
    void forgetWhatIsLeft() {
        SERVED.faults().clear();
    }

    private static String arguments(String subject) {
        return "{'project': 'meter-rollout', 'subject': '" + subject + "'}";
    }

    private static int found(String subject) {
        return SERVED.call("search_work_packages", "{'text': '" + subject + "'}")
                .path("total")
                .asInt();
    }

    private static int tried() {
        return MORE_THAN_IS_TRIED - SERVED.faults().rules().get(0).times();
    }

    private static FaultRule creation(Fault fault) {
        return FaultRule.of("POST", CREATION, fault).times(MORE_THAN_IS_TRIED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Plain.class,
            names = {"INTERNAL_ERROR", "BAD_GATEWAY", "DROPPED_CONNECTION"})
    void aCreationWithoutAnswerIsLookedForAndNotRepeated(Fault.Plain fault) {
        var subject = "Never made " + fault.word();
        SERVED.faults().add(creation(fault));

        assertThat(SERVED.failure("create_work_package", arguments(subject)))
                .contains("looked for and was not made", "can be repeated");
        assertThat(tried()).isEqualTo(1);
        assertThat(found(subject)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Plain.class,
            names = {"INTERNAL_ERROR", "BAD_GATEWAY", "DROPPED_CONNECTION", "HALF_BODY"})
    void aCreationWhoseAnswerWasLostIsFoundAndNamed(Fault.Plain fault) {
        var subject = "Made all the same " + fault.word();
        SERVED.faults().add(creation(fault).afterTheRequest());

        assertThat(SERVED.failure("create_work_package", arguments(subject)))
                .contains("there is a work package of that subject", "before you create another one");
        assertThat(tried()).isEqualTo(1);
        assertThat(found(subject)).isEqualTo(1);
    }

    @Test
    void aCreationThatIsAnsweredTooLateIsFoundToo() {
        SERVED.faults().add(creation(new Fault.Latency(Duration.ofSeconds(20))).afterTheRequest());

        assertThat(SERVED.failure("create_work_package", arguments("Slowly made")))
                .contains("there is a work package of that subject");
        assertThat(found("Slowly made")).isEqualTo(1);
    }

    @Test
    void aCreationThatCannotEvenBeLookedForStaysUnknown() {
        SERVED.faults().add(creation(Fault.Plain.BAD_GATEWAY));
        SERVED.faults()
                .add(FaultRule.of("GET", CREATION, Fault.Plain.BAD_GATEWAY).times(MORE_THAN_IS_TRIED));

        assertThat(SERVED.failure("create_work_package", arguments("Nobody knows")))
                .contains("It is not known whether the change was made", "look before you repeat it")
                .doesNotContain("repeated safely");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Plain.class,
            names = {"BAD_GATEWAY", "DROPPED_CONNECTION", "HALF_BODY"})
    void aChangeWhoseAnswerWasLostIsReadBackAndReported(Fault.Plain fault) {
        long id = SERVED.call("create_work_package", arguments("To change"))
                .path("id")
                .asLong();
        SERVED.faults().add(FaultRule.of("PATCH", CREATION + "/" + id, fault).afterTheRequest());

        JsonNode changed = SERVED.call("update_work_package", "{'work_package': " + id + ", 'subject': 'Changed'}");

        assertThat(changed.toString()).contains("Changed");
        assertThat(SERVED.call("get_work_package", "{'work_package': " + id + "}")
                        .path("subject")
                        .asText())
                .isEqualTo("Changed");
    }

    @Test
    void aChangeThatWasNotMadeSaysThatItCanBeRepeated() {
        long id = SERVED.call("create_work_package", arguments("To keep"))
                .path("id")
                .asLong();
        SERVED.faults().add(FaultRule.of("PATCH", CREATION + "/" + id, Fault.Plain.BAD_GATEWAY));

        assertThat(SERVED.failure("update_work_package", "{'work_package': " + id + ", 'subject': 'Changed'}"))
                .contains("was not made", "can be repeated");
    }

    @Test
    void aDeadlockUndidTheWriteSoThatItCanBeRepeatedWithoutLooking() {
        SERVED.faults().add(creation(Fault.Plain.DEADLOCK));

        assertThat(SERVED.failure("create_work_package", arguments("Deadlocked")))
                .contains("Nothing was changed", "can be repeated safely")
                .doesNotContain("PG::");
        assertThat(found("Deadlocked")).isZero();
    }

    @Test
    void aWriteThatWasTurnedAwayIsRepeatedOnceAfterAShortPause() {
        SERVED.faults().add(creation(new Fault.TooManyRequests(1)).times(1));

        SERVED.call("create_work_package", arguments("Zweiter Versuch für 3 €"));

        assertThat(found("Zweiter Versuch für 3 €")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Plain.class,
            names = {"REDIRECT_TO_HTTPS", "WRONG_HOST", "EXPIRED_KEY"})
    void whatWasTurnedAwayWasNotDone(Fault.Plain fault) {
        var subject = "Turned away " + fault.word();
        SERVED.faults().add(creation(fault));

        assertThat(SERVED.failure("create_work_package", arguments(subject)))
                .doesNotContain("It is not known", "created today");
        assertThat(tried()).isEqualTo(1);
        assertThat(found(subject)).isZero();
    }

    @Test
    void timeThatWasLoggedAllTheSameIsNotLoggedAgain() {
        long id = SERVED.call("create_work_package", arguments("To work on"))
                .path("id")
                .asLong();
        FaultRule rule = FaultRule.of("POST", "/api/v3/time_entries", Fault.Plain.DROPPED_CONNECTION);
        String time = "{'work_package': " + id + ", 'hours': 1.5, 'comment': 'Wiring'}";

        SERVED.faults().add(rule);
        assertThat(SERVED.failure("log_time", time)).contains("was not made", "can be repeated");
        SERVED.faults().add(rule.afterTheRequest());
        assertThat(SERVED.failure("log_time", time)).contains("there is a time entry of that day", "Read it before");

        assertThat(SERVED.call("list_time_entries", "{'work_package': " + id + "}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aCommentThatWasMadeAllTheSameIsNamed() {
        long id = SERVED.call("create_work_package", arguments("To talk about"))
                .path("id")
                .asLong();
        FaultRule rule = FaultRule.of("POST", CREATION + "/*/activities", Fault.Plain.HALF_BODY);
        String comment = "{'work_package': " + id + ", 'comment': 'Once only'}";

        SERVED.faults().add(rule.afterTheRequest());
        assertThat(SERVED.failure("add_comment", comment)).contains("there is a comment with the same text");
        SERVED.faults().add(FaultRule.of("POST", CREATION + "/*/activities", Fault.Plain.BAD_GATEWAY));
        assertThat(SERVED.failure("add_comment", comment.replace("Once", "Never")))
                .contains("was not made");
    }

    @Test
    void aRelationIsFoundChangedAndRemovedThoughNoAnswerCame() {
        long id = SERVED.call("create_work_package", arguments("Before"))
                .path("id")
                .asLong();
        long other = SERVED.call("create_work_package", arguments("After"))
                .path("id")
                .asLong();
        Fault lost = Fault.Plain.DROPPED_CONNECTION;

        SERVED.faults()
                .add(FaultRule.of("POST", CREATION + "/*/relations", lost).afterTheRequest());
        long relation = SERVED.call(
                        "create_relation", "{'work_package': " + id + ", 'is': 'before', 'other': " + other + "}")
                .path("id")
                .asLong();

        SERVED.faults().add(FaultRule.of("PATCH", "/api/v3/relations/*", lost).afterTheRequest());
        assertThat(SERVED.call("update_relation", "{'relation': " + relation + ", 'lag': 3}")
                        .at("/changed/lag/1")
                        .asInt())
                .isEqualTo(3);
        SERVED.faults().add(FaultRule.of("PATCH", "/api/v3/relations/*", lost));
        assertThat(SERVED.failure("update_relation", "{'relation': " + relation + ", 'lag': 4}"))
                .contains("was not made");

        SERVED.faults().add(FaultRule.of("DELETE", "/api/v3/relations/*", lost).times(2));
        assertThat(removed(relation)).contains("was not made");
        SERVED.faults().clear();
        SERVED.faults().add(FaultRule.of("DELETE", "/api/v3/relations/*", lost).afterTheRequest());
        assertThat(removed(relation)).contains("\"id\":" + relation);
        assertThat(SERVED.call("list_relations", "{'work_package': " + id + "}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    /** Removes it after a preview; what the tool said. */
    private static String removed(long relation) {
        String arguments = "{'relation': " + relation + "}";
        String confirm =
                SERVED.call("delete_relation", arguments).path("confirm").asText();
        return SERVED.result("delete_relation", "{'relation': " + relation + ", 'confirm': '" + confirm + "'}")
                .toString();
    }

    @Test
    void aProjectThatWasMadeAllTheSameIsNamed() {
        SERVED.faults()
                .add(FaultRule.of("POST", "/api/v3/projects", Fault.Plain.BAD_GATEWAY)
                        .afterTheRequest());

        assertThat(SERVED.failure("create_project", "{'name': 'Made once', 'identifier': 'made-once'}"))
                .contains("there is a project of that name");
    }
}
