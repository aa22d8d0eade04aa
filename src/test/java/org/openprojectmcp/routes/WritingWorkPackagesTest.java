package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class WritingWorkPackagesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create(String more) {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'Subject'" + more + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode update(long id, String more) {
        return SERVED.call("update_work_package", "{'work_package': " + id + ", " + more + "}");
    }

    @Test
    void namesAreEnoughToCreate() {
        JsonNode created = SERVED.call(
                "create_work_package",
                "{'project': 'Smart meter rollout', 'subject': 'Call the depot', 'type': 'task', 'assignee': 'Anna Krüger',"
                        + " 'priority': 'high', 'version': 'Wave 1', 'due': 'next friday', 'estimated': '1h30'}");

        assertThat(created.path("subject").asText()).isEqualTo("Call the depot");
        assertThat(created.at("/assignee/name").asText()).isEqualTo("Anna Krüger");
        assertThat(created.path("version").asText()).isEqualTo("Wave 1");
        assertThat(created.path("due").asText()).isEqualTo("2026-11-27");
        assertThat(created.path("estimated").asDouble()).isEqualTo(1.5);
        assertThat(created.has("note")).isFalse();
    }

    @Test
    void aPreviewChangesNothingAndShowsTheDifference() {
        long id = create("");

        JsonNode preview = update(id, "'subject': 'Another', 'estimated': 4, 'preview': true");

        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/changes/subject").toString()).isEqualTo("[\"Subject\",\"Another\"]");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).doesNotContain("PATCH");
        assertThat(SERVED.call("get_work_package", "{'work_package': " + id + "}")
                        .path("subject")
                        .asText())
                .isEqualTo("Subject");
    }

    @Test
    void aPreviewIsNotReadyWhenTheFormObjects() {
        long id = create(", 'type': 'Task'");

        JsonNode preview = update(id, "'status': 'Developed', 'preview': true");

        assertThat(preview.path("ready").asBoolean()).isFalse();
        assertThat(preview.path("problems").toString()).contains("(status)");
    }

    @Test
    void eachChangeIsToldBeforeAndAfter() {
        long id = create(", 'assignee': 'me', 'due': '2026-11-20'");

        JsonNode updated = update(id, "'assignee': 'anna', 'due': '2026-11-24'");

        assertThat(updated.at("/changed/assignee").toString()).contains("Dana", "Anna");
        assertThat(updated.at("/changed/due").toString()).isEqualTo("[\"2026-11-20\",\"2026-11-24\"]");
        assertThat(updated.path("changed").size()).isEqualTo(2);
    }

    @Test
    void whatCanBeReadCanBeCleared() {
        long id = create(
                ", 'assignee': 'me', 'due': '2026-11-20', 'estimated': 3, 'description': 'x', 'version': 'Wave 1'");

        update(
                id,
                "'assignee': null, 'due': 'none', 'estimated': null, 'remaining': null, 'description': null, 'version': null");

        JsonNode read = SERVED.call("get_work_package", "{'work_package': " + id + "}");
        assertThat(read.has("assignee")).isFalse();
        assertThat(read.has("due")).isFalse();
        assertThat(read.has("estimated")).isFalse();
        assertThat(read.has("description")).isFalse();
        assertThat(read.has("version")).isFalse();
    }

    @Test
    void nothingButWhatWasAskedForIsSent() {
        long id = create(", 'parent': 5");

        update(id, "'subject': 'Still a child'");

        assertThat(SERVED.call("get_work_package", "{'work_package': " + id + "}")
                        .at("/parent/id")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void othersThatMoveAreNamedWithTheirDates() {
        long first = create(", 'start': '2026-11-23', 'due': '2026-11-24'");
        long second = create(", 'start': '2026-11-25', 'due': '2026-11-26'");
        SERVED.call("create_relation", "{'work_package': " + second + ", 'is': 'after', 'other': " + first + "}");

        JsonNode updated = update(first, "'due': '2026-11-26'");

        assertThat(updated.path("also_moved")).anySatisfy(moved -> {
            assertThat(moved.path("id").asLong()).isEqualTo(second);
            assertThat(moved.path("start").toString()).isEqualTo("[\"2026-11-25\",\"2026-11-27\"]");
        });
    }

    @Test
    void aParentThatGrowsWithItsNewChildIsToldToo() {
        long parent = create(", 'start': '2026-11-23', 'due': '2026-11-24'");

        JsonNode child = SERVED.call(
                "create_work_package",
                "{'project': 'meter-rollout', 'subject': 'Child', 'parent': " + parent
                        + ", 'start': '2026-11-23', 'due': '2026-12-04'}");

        assertThat(child.path("also_moved"))
                .anySatisfy(moved -> assertThat(moved.path("id").asLong()).isEqualTo(parent));
    }

    @Test
    void aStateThatTheCallerDoesNotKnowIsNotOverwritten() {
        long id = create("");
        update(id, "'subject': 'Newer'");

        String refusal = SERVED.failure(
                "update_work_package", "{'work_package': " + id + ", 'subject': 'Mine', 'lock_version': 0}");

        assertThat(refusal)
                .contains("changed by somebody else meanwhile; nothing was written")
                .contains("Newer")
                .contains("lock_version 1");
    }

    @Test
    void aRaceInTheFieldThatIsAskedForIsExplainedFieldByField() {
        long id = create("");
        SERVED.upstream().beforeNextWrite(() -> patchElsewhere(id, 0, "Theirs"));

        String refusal = SERVED.failure("update_work_package", "{'work_package': " + id + ", 'subject': 'Mine'}");

        assertThat(refusal).contains("- subject: Subject -> Theirs").contains("lock_version 1");
        assertThat(subject(id)).isEqualTo("Theirs");
    }

    @Test
    void aRaceInOtherFieldsIsNoObstacleAndIsNotTakenForOurs() {
        long id = create("");
        SERVED.upstream().beforeNextWrite(() -> patchElsewhere(id, 0, "Theirs"));

        JsonNode updated = update(id, "'due': '2026-11-30'");

        assertThat(updated.path("changed").toString()).isEqualTo("{\"due\":[null,\"2026-11-30\"]}");
        assertThat(subject(id)).isEqualTo("Theirs");
    }

    @Test
    void whoNamesAStateGetsNoOther() {
        long id = create("");
        SERVED.upstream().beforeNextWrite(() -> patchElsewhere(id, 0, "Theirs"));

        assertThat(SERVED.failure(
                        "update_work_package", "{'work_package': " + id + ", 'due': '2026-11-30', 'lock_version': 0}"))
                .contains("nothing was written");
    }

    private static String subject(long id) {
        return SERVED.call("get_work_package", "{'work_package': " + id + "}")
                .path("subject")
                .asText();
    }

    @Test
    void theOriginalsNamesOfArgumentsAreUnderstood() {
        JsonNode created = SERVED.call(
                "create_work_package",
                "{'project_id': 'meter-rollout', 'subject': 'Old words', 'start_date': '2026-11-23', 'due_date':"
                        + " '2026-11-24', 'estimated_hours': 2}");
        JsonNode updated = SERVED.call(
                "update_work_package",
                "{'work_package_id': " + created.path("id") + ", 'due_date': '2026-11-25', 'estimated_hours': 3}");

        assertThat(created.path("due").asText()).isEqualTo("2026-11-24");
        assertThat(updated.at("/changed/due/1").asText()).isEqualTo("2026-11-25");
        assertThat(updated.at("/changed/estimated/1").asInt()).isEqualTo(3);
    }

    /** Somebody else's change, past this server's tools. */
    private static void patchElsewhere(long id, int lockVersion, String subject) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("lockVersion", lockVersion)
                .put("subject", subject);
        var exchange = SERVED.send(
                Map.of("OpenProjectMethod", "PATCH", "OpenProjectPath", "/work_packages/{id}", "id", id), body);
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aRefusalNamesTheFieldAndTheAllowedValues() {
        long id = create(", 'type': 'Task'");

        assertThat(SERVED.failure("update_work_package", "{'work_package': " + id + ", 'status': 'Developed'}"))
                .startsWith("OpenProject refuses the values; nothing was written:")
                .contains("(status) Allowed here:")
                .contains("In progress");
    }

    @Test
    void aReaderIsToldWhichPermissionIsMissing() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.OFF)) {
            assertThat(reader.failure("update_work_package", "{'work_package': 8, 'subject': 'Mine'}"))
                    .contains("may not change work package 8")
                    .contains("edit_work_packages");
        }
    }

    @Test
    void theMemoryOfOneKeyIsNotUsedForAnother() {
        var metadata = SERVED.beans().metadata();
        var mine = metadata.me(new Caller(null, new Cancellation()));
        var admins = metadata.me(new Caller(SERVED.key("admin"), new Cancellation()));

        assertThat(mine.path("id")).isNotEqualTo(admins.path("id"));
    }
}
