package org.openprojectmcp.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkPackagesTest {

    private static final Vocabulary WORDS =
            new Vocabulary(Set.of(12L), LocalDate.parse("2026-11-18"), "https://op.example");

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static JsonNode row(String more) {
        return json("{'id': 4, 'subject': 'S'" + more + "}");
    }

    private static String links(int status) {
        return ", '_links': {'status': {'href': '/api/v3/statuses/" + status + "', 'title': 'X'}}";
    }

    @Test
    void whatIsLateAndOpenIsOverdue() {
        assertThat(WorkPackages.summary(row(", 'dueDate': '2026-11-17'" + links(1)), WORDS)
                        .path("overdue")
                        .asBoolean())
                .isTrue();
        assertThat(WorkPackages.summary(row(", 'dueDate': '2026-11-18'" + links(1)), WORDS)
                        .has("overdue"))
                .isFalse();
        assertThat(WorkPackages.summary(row(", 'date': '2026-11-17'" + links(1)), WORDS)
                        .path("overdue")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsClosedIsNotOverdueWhateverItsStatusIsCalled() {
        JsonNode closed = WorkPackages.summary(row(", 'dueDate': '2026-11-17'" + links(12)), WORDS);

        assertThat(closed.path("closed").asBoolean()).isTrue();
        assertThat(closed.has("overdue")).isFalse();
    }

    @Test
    void whatAParentHasSpentIncludesItsChildrenAndSaysSo() {
        String child = ", 'spentTime': 'PT6H', 'derivedEstimatedTime': 'P1DT16H', '_links': {'children': [{'href':"
                + " '/api/v3/work_packages/5', 'title': 'C'}]}";

        JsonNode parent = WorkPackages.full(row(child), Map.of(), WORDS);

        assertThat(parent.has("spent")).isFalse();
        assertThat(parent.path("spent_with_children").asInt()).isEqualTo(6);
        assertThat(parent.path("estimated_with_children").asInt()).isEqualTo(40);
        assertThat(WorkPackages.full(row(", 'spentTime': 'PT6H'"), Map.of(), WORDS)
                        .path("spent")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void customFieldsGoByTheirLabels() {
        JsonNode shaped = WorkPackages.full(
                row(", 'customField3': 'blue', 'customField4': null, '_embedded': {'schema': {'customField3': {'name':"
                        + " 'Colour'}, 'customField5': {'name': 'Teams'}}}, '_links': {'customField5': [{'href':"
                        + " '/api/v3/custom_options/1', 'title': 'A'}], 'customFields': {'href': '/x', 'title': 'y'}}"),
                Map.of(),
                WORDS);

        assertThat(shaped.path("custom_fields")).isEqualTo(json("{'Colour': 'blue', 'Teams': ['A']}"));
    }

    @Test
    void aRelationIsSeenFromTheWorkPackageAndCarriesTheOthersState() {
        JsonNode relation = json("{'id': 8, 'type': 'follows', 'reverseType': 'precedes', 'lag': 0, '_links': {'from':"
                + " {'href': '/api/v3/work_packages/42', 'title': 'Assembly'}, 'to': {'href':"
                + " '/api/v3/work_packages/4', 'title': 'S'}}}");
        JsonNode other = json("{'id': 42, 'subject': 'Assembly', 'dueDate': '2026-11-25'" + links(1) + "}");

        assertThat(Relations.seenFrom(4, List.of(relation), Map.of(42L, other), WORDS))
                .isEqualTo(json("[{'id': 8, 'is': 'before', 'id_other': 42, 'subject': 'Assembly', 'status': 'X',"
                        + " 'due': '2026-11-25', 'lag': 0}]"));
    }

    @Test
    void anEndThatIsNotVisibleKeepsItsTitleOnly() {
        JsonNode relation = json("{'id': 8, 'type': 'blocks', 'reverseType': 'blocked', '_links': {'from': {'href':"
                + " '/api/v3/work_packages/4'}, 'to': {'href': '/api/v3/work_packages/9', 'title': 'T'}}}");

        assertThat(Relations.seenFrom(4, List.of(relation), Map.of(), WORDS))
                .isEqualTo(json("[{'id': 8, 'is': 'blocks', 'id_other': 9, 'subject': 'T'}]"));
    }

    @Test
    void theRowsOfOthersAreLookedUpOnce() {
        JsonNode hal = row(", '_embedded': {'relations': {'_embedded': {'elements': [{'_links': {'from': {'href':"
                + " '/api/v3/work_packages/4'}, 'to': {'href': '/api/v3/work_packages/9'}}}]}}}, '_links': {'parent':"
                + " {'href': '/api/v3/work_packages/2'}, 'children': [{'href': '/api/v3/work_packages/9'}]}");

        assertThat(WorkPackages.namedBy(hal)).containsExactly(2L, 9L);
    }
}
