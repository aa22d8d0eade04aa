package org.openprojectmcp.routes.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListRelationCandidatesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void thoseWhoseSubjectHasTheWordsAreOffered() {
        JsonNode result = SERVED.call(
                "list_relation_candidates", "{'work_package': 'Release 2.1', 'text': 'mandates', 'is': 'after'}");

        assertThat(result.path("total").asInt()).isEqualTo(2);
        assertThat(result.path("candidates")).hasSize(2).allSatisfy(candidate -> {
            assertThat(candidate.path("subject").asText()).containsIgnoringCase("mandates");
            assertThat(candidate.path("status").asText()).isNotEmpty();
        });
    }

    @Test
    void thoseThatAreRelatedAlreadyAreLeftOut() {
        JsonNode result = SERVED.call(
                "list_relation_candidates", "{'work_package': 'Release 2.1', 'text': 'Load test', 'is': 'relates to'}");

        assertThat(result.path("candidates")).isEmpty();
    }
}
