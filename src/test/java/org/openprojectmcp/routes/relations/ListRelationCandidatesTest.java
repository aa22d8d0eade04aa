package org.openprojectmcp.routes.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListRelationCandidatesTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void thoseWhoseSubjectHasTheWordsAreOffered() {
        JsonNode result = served.call(
                "list_relation_candidates", "{'work_package': 'Release 2.1', 'text': 'mandates', 'is': 'after'}");

        assertThat(result.path("total").asInt()).isEqualTo(2);
        assertThat(result.path("candidates")).hasSize(2).allSatisfy(candidate -> {
            assertThat(candidate.path("subject").asText()).containsIgnoringCase("mandates");
            assertThat(candidate.path("status").asText()).isNotEmpty();
        });
    }

    @Test
    void thoseThatAreRelatedAlreadyAreLeftOut() {
        JsonNode result = served.call(
                "list_relation_candidates", "{'work_package': 'Release 2.1', 'text': 'Load test', 'is': 'relates to'}");

        assertThat(result.path("candidates")).isEmpty();
    }
}
