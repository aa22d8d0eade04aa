package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class RelationsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create(String dates) {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'End'" + dates + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode relate(long one, String is, long other, String more) {
        return SERVED.call(
                "create_relation", "{'work_package': " + one + ", 'is': '" + is + "', 'other': " + other + more + "}");
    }

    @Test
    void bothEndsSeeARelationInTheirOwnWords() {
        long first = create("");
        long second = create("");
        relate(second, "after", first, "");

        assertThat(SERVED.call("list_relations", "{'work_package': " + first + "}")
                        .at("/relations/0/is")
                        .asText())
                .isEqualTo("before");
        JsonNode seen = SERVED.call("list_relations", "{'work_package': " + second + "}")
                .at("/relations/0");
        assertThat(seen.path("is").asText()).isEqualTo("after");
        assertThat(seen.path("id_other").asLong()).isEqualTo(first);
    }

    @Test
    void theLagCanBeChangedAndWhatMovesIsTold() {
        long first = create(", 'start': '2026-11-23', 'due': '2026-11-24'");
        long second = create(", 'start': '2026-11-25', 'due': '2026-11-25'");
        long relation = relate(second, "after", first, "").path("id").asLong();

        JsonNode updated = SERVED.call("update_relation", "{'relation': " + relation + ", 'lag': 2}");

        assertThat(updated.at("/changed/lag/1").asInt()).isEqualTo(2);
        assertThat(updated.path("also_moved")).anySatisfy(moved -> {
            assertThat(moved.path("id").asLong()).isEqualTo(second);
            assertThat(moved.at("/start/1").asText()).isEqualTo("2026-11-27");
        });
    }

    @Test
    void aRelationIsNamedByItsEndsToo() {
        long first = create(", 'start': '2026-11-23', 'due': '2026-11-24'");
        long second = create(", 'start': '2026-11-25', 'due': '2026-11-25'");
        long relation = relate(second, "after", first, "").path("id").asLong();
        String ends = "{'work_package': " + first + ", 'other': " + second;

        assertThat(SERVED.call("update_relation", ends + ", 'lag': 2}")
                        .path("id")
                        .asLong())
                .isEqualTo(relation);
        String confirm =
                SERVED.call("delete_relation", ends + "}").path("confirm").asText();
        assertThat(SERVED.call("delete_relation", ends + ", 'confirm': '" + confirm + "'}")
                        .path("id")
                        .asLong())
                .isEqualTo(relation);
    }

    @Test
    void theKindIsSeenFromTheEndThatIsNamedFirst() {
        long first = create("");
        long second = create("");
        relate(first, "requires", second, "");

        SERVED.call("update_relation", "{'work_package': " + second + ", 'other': " + first + ", 'is': 'blocks'}");

        assertThat(SERVED.call("list_relations", "{'work_package': " + second + "}")
                        .at("/relations/0/is")
                        .asText())
                .isEqualTo("blocks");
    }

    @Test
    void deletingWantsAConfirmationThatFitsAndThenDeletes() {
        long relation = relate(create(""), "blocks", create(""), "").path("id").asLong();

        JsonNode preview = SERVED.call("delete_relation", "{'relation': " + relation + "}");
        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(SERVED.upstream().passed())
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));

        String token = preview.path("confirm").asText();
        JsonNode deleted = SERVED.call("delete_relation", "{'relation': " + relation + ", 'confirm': '" + token + "'}");
        assertThat(deleted.path("removed").asText()).contains("blocks");
        assertThat(SERVED.failure("delete_relation", "{'relation': " + relation + "}"))
                .contains("does not exist");
    }

    @Test
    void aConfirmationIsForOneRelationOnly() {
        long one = relate(create(""), "blocks", create(""), "").path("id").asLong();
        long other = relate(create(""), "blocks", create(""), "").path("id").asLong();
        String token = SERVED.call("delete_relation", "{'relation': " + one + "}")
                .path("confirm")
                .asText();

        assertThat(SERVED.failure("delete_relation", "{'relation': " + other + ", 'confirm': '" + token + "'}"))
                .contains("This confirmation does not fit")
                .contains("Nothing was done");
    }

    @Test
    void aConfirmationEndsWhenTheRelationChanges() {
        long relation = relate(create(""), "after", create(""), "").path("id").asLong();
        String token = SERVED.call("delete_relation", "{'relation': " + relation + "}")
                .path("confirm")
                .asText();
        SERVED.call("update_relation", "{'relation': " + relation + ", 'lag': 3}");

        assertThat(SERVED.failure("delete_relation", "{'relation': " + relation + ", 'confirm': '" + token + "'}"))
                .contains("has changed since the preview");
    }

    @Test
    void aSecondRelationOfTheSamePairIsRefusedInOpenProjectsWords() {
        long first = create("");
        long second = create("");
        relate(first, "blocks", second, "");

        assertThat(SERVED.failure(
                        "create_relation",
                        "{'work_package': " + first + ", 'is': 'relates to', 'other': " + second + "}"))
                .contains("nothing was written");
    }

    @Test
    void aParentIsNoRelation() {
        assertThat(SERVED.failure("create_relation", "{'work_package': 8, 'is': 'parent', 'other': 9}"))
                .contains("is")
                .contains("after");
    }
}
