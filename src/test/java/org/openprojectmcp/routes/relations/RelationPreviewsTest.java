package org.openprojectmcp.routes.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

/** A preview of a relation knows what OpenProject would have against it, and a refusal says over which others. */
class RelationPreviewsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private final long[] ids = new long[4];

    @BeforeEach
    void create() {
        for (int i = 0; i < ids.length; i++) {
            ids[i] = create("");
        }
    }

    private static long create(String more) {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'Step'" + more + "}")
                .path("id")
                .asLong();
    }

    private static String ends(long one, String is, long other) {
        return "{'work_package': " + one + ", 'is': '" + is + "', 'other': " + other;
    }

    private static long relate(long one, String is, long other) {
        return SERVED.call("create_relation", ends(one, is, other) + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode preview(long one, String is, long other) {
        return SERVED.call("create_relation", ends(one, is, other) + ", 'preview': true}");
    }

    private static String problem(long one, String is, long other) {
        JsonNode preview = preview(one, is, other);
        assertThat(preview.path("ready").asBoolean(true)).isFalse();
        return preview.at("/would/problems/0").asText();
    }

    @Test
    void whatCanBeMadeIsReadyAndNamesBothEnds() {
        JsonNode preview = preview(ids[0], "after", ids[1]);

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/relation").asText()).isEqualTo("#" + ids[0] + " after #" + ids[1] + " Step");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsOnly("GET");
    }

    @Test
    void aCircleIsShownWithAllThatAreInIt() {
        relate(ids[1], "after", ids[0]);
        relate(ids[2], "after", ids[1]);

        assertThat(problem(ids[0], "after", ids[2]))
                .contains("#" + ids[0] + " follows #" + ids[2] + " follows #" + ids[1] + " follows #" + ids[0]);
    }

    @Test
    void aCircleOfBlockingIsOneToo() {
        relate(ids[0], "blocks", ids[1]);
        relate(ids[1], "blocks", ids[2]);

        assertThat(problem(ids[0], "blocked by", ids[2])).contains("round in a circle");
    }

    @Test
    void aCircleMayLeadOverWhatIsBelowOrAbove() {
        long child = create(", 'parent': " + ids[0]);
        relate(ids[1], "after", child);
        assertThat(problem(ids[0], "after", ids[1]))
                .contains("#" + ids[0] + " follows #" + ids[1] + " follows #" + child + ", which is below #" + ids[0]);

        relate(ids[0], "after", ids[2]);
        assertThat(problem(ids[2], "after", child)).contains("#" + child + ", below what follows #" + ids[2]);
    }

    @Test
    void parentAndChildDoNotFollowEachOther() {
        long child = create(", 'parent': " + ids[0]);

        assertThat(problem(child, "after", ids[0])).contains("one of the two is above the other");
        assertThat(preview(child, "relates to", ids[0]).path("ready").asBoolean())
                .isTrue();
    }

    @Test
    void aPairThatIsRelatedIsToldWithItsRelation() {
        long relation = relate(ids[0], "blocks", ids[1]);

        assertThat(problem(ids[0], "blocks", ids[1])).contains("related so already, relation " + relation);
        assertThat(problem(ids[1], "relates to", ids[0])).contains("one relation a pair", "relation " + relation);
    }

    @Test
    void aRefusedWriteSaysTheSameBesideOpenProjectsWords() {
        relate(ids[1], "after", ids[0]);
        relate(ids[2], "after", ids[1]);

        assertThat(SERVED.failure("create_relation", ends(ids[0], "after", ids[2]) + "}"))
                .contains("OpenProject refuses the values; nothing was written", "in a circle: #" + ids[0]);
    }

    @Test
    void anotherKindIsShownAsAChangeAndCheckedToo() {
        long child = create(", 'parent': " + ids[0]);
        long relation = relate(child, "relates to", ids[0]);
        String change = "{'relation': " + relation + ", 'preview': true, ";

        JsonNode follows = SERVED.call("update_relation", change + "'is': 'follows'}");
        assertThat(follows.path("ready").asBoolean(true)).isFalse();
        assertThat(follows.at("/would/problems/0").asText()).contains("above the other");

        JsonNode described = SERVED.call("update_relation", change + "'description': 'Same crate'}");
        assertThat(described.path("ready").asBoolean()).isTrue();
        assertThat(described.at("/would/changes/description/1").asText()).isEqualTo("Same crate");
    }

    @Test
    void whoMayNotAtTheOtherEndIsToldBefore() {
        try (ServedRoutes member = new ServedRoutes("priya.nair", Settings.Confirm.OFF)) {
            assertThat(member.failure(
                            "create_relation", "{'work_package': 8, 'is': 'blocks', 'other': 9, 'preview': true}"))
                    .contains("manage_work_package_relations", "Dana Reyes");
        }
    }
}
