package org.openprojectmcp.routes.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class BulkCreateRelationsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);

    private final long[] ids = new long[4];

    @BeforeEach
    void create() {
        for (int i = 0; i < ids.length; i++) {
            ids[i] = SERVED.call(
                            "create_work_package",
                            "{'project': 'meter-rollout', 'type': 'Task', 'subject': 'Step " + i + "', 'days': 2"
                                    + (i == 0 ? ", 'start': '2026-12-01'" : "") + "}")
                    .path("id")
                    .asLong();
        }
    }

    private String one(int from, String is, int to) {
        return "{'work_package': " + ids[from] + ", 'is': '" + is + "', 'other': " + ids[to] + "}";
    }

    private static String relations(String... relations) {
        return "{'relations': [" + String.join(", ", relations) + "]}";
    }

    private static int relationsOf(long id) {
        return SERVED.call("list_relations", "{'work_package': " + id + "}")
                .path("total")
                .asInt();
    }

    @Test
    void eachIsMadeAndWhatMovedIsTold() {
        JsonNode made = SERVED.call(
                "bulk_create_relations", relations(one(1, "after", 0), one(2, "after", 1), one(3, "relates to", 0)));

        assertThat(made.path("done").asInt()).isEqualTo(3);
        assertThat(made.at("/rows/0/1").asText()).isEqualTo("after #" + ids[0] + " Step 0");
        assertThat(made.at("/rows/0/2").asText()).startsWith("relation ");
        assertThat(made.path("also_moved").findValuesAsText("subject")).contains("Step 1", "Step 2");
        assertThat(relationsOf(ids[0])).isEqualTo(2);
    }

    @Test
    void aCircleIsFoundBeforeAnythingIsMade() {
        String failure = SERVED.failure(
                "bulk_create_relations",
                relations(one(1, "after", 0), one(2, "after", 1), one(2, "before", 0), one(3, "blocks", 0)));

        assertThat(failure)
                .contains("Nothing was related", "round in a circle")
                .contains("#" + ids[0] + " follows #" + ids[2] + " follows #" + ids[1] + " follows #" + ids[0]);
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsOnly("GET");
        assertThat(relationsOf(ids[3])).isZero();
    }

    @Test
    void aCircleOverRelationsThatThereAreIsFoundToo() {
        SERVED.call("bulk_create_relations", relations(one(1, "after", 0), one(2, "after", 1), one(3, "after", 2)));

        assertThat(SERVED.failure("bulk_create_relations", relations(one(0, "after", 3))))
                .contains("round in a circle");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsOnly("GET");
    }

    @Test
    void whatIsThereAlreadyIsSkippedAndAnotherOfThePairIsRefused() {
        SERVED.call("bulk_create_relations", relations(one(1, "after", 0)));

        JsonNode again = SERVED.call("bulk_create_relations", relations(one(0, "before", 1), one(2, "blocks", 3)));

        assertThat(again.path("skipped").asInt()).isEqualTo(1);
        assertThat(again.path("done").asInt()).isEqualTo(1);
        assertThat(SERVED.failure("bulk_create_relations", relations(one(0, "relates to", 1))))
                .contains("related already", "one relation a pair");
        assertThat(SERVED.failure("bulk_create_relations", relations(one(0, "blocks", 0))))
                .contains("to itself");
    }

    @Test
    void whatIsRefusedForOneDoesNotStopTheOthers() {
        long child = SERVED.call(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'subject': 'Below', 'parent': " + ids[0] + "}")
                .path("id")
                .asLong();

        JsonNode made = SERVED.call(
                "bulk_create_relations",
                relations(
                        "{'work_package': " + child + ", 'is': 'after', 'other': " + ids[0] + "}",
                        one(2, "relates to", 3)));

        assertThat(made.path("refused").asInt()).isEqualTo(1);
        assertThat(made.path("done").asInt()).isEqualTo(1);
        assertThat(made.at("/rows/0/2").asText()).startsWith("refused: ");
    }

    @Test
    void aPreviewShowsThemWithWhatStandsAgainstThem() {
        JsonNode preview = SERVED.call(
                "bulk_create_relations",
                relations(one(1, "after", 0), one(0, "after", 1)).replace("]}", "], 'preview': true}"));

        assertThat(preview.path("ready").asBoolean()).isFalse();
        assertThat(preview.at("/would/rows")).hasSize(2);
        assertThat(preview.at("/would/problems/0").asText()).contains("related already");
        assertThat(relationsOf(ids[0])).isZero();
    }

    @Test
    void whoMayNotIsToldWhichPermissionThatNeeds() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(reader.failure(
                            "bulk_create_relations",
                            "{'relations': [{'work_package': 8, 'is': 'relates to', 'other': 9}]}"))
                    .contains("Smart meter rollout", "manage_work_package_relations");
            assertThat(reader.upstream().passed()).extracting(Passed::method).containsOnly("GET");
        }
    }

    @Test
    void whatCannotBeSeenIsNamed() {
        assertThat(SERVED.failure(
                        "bulk_create_relations",
                        "{'relations': [{'work_package': " + ids[0] + ", 'is': 'after', 'other': 99999}]}"))
                .contains("99999");
    }
}
