package org.openprojectmcp.routes.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class AnalyzeDependenciesTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void everythingThatHasToBeDoneBeforeIsThereWithWhoAndWhen() {
        JsonNode result = served.call("analyze_dependencies", "{'work_package': 'Release 2.1'}");

        assertThat(result.at("/of/name").asText()).isEqualTo("Release 2.1");
        assertThat(result.path("depends_on").asInt()).isEqualTo(6);
        assertThat(result.path("overdue").asInt()).isEqualTo(5);
        assertThat(rows(result)).hasSize(7);
        JsonNode gateway = row(result, "Text message gateway");
        assertThat(gateway.get(3).asText()).startsWith("Anne Krügel #");
        assertThat(gateway.get(5).asText()).isEqualTo("2026-11-12");
        assertThat(gateway.get(6).asText()).isEqualTo("overdue critical");
        assertThat(row(result, "Release 2.1").get(8).asText()).matches("#\\d+, #\\d+\\+1d");
    }

    @Test
    void theCriticalPathIsTheWayThatLeavesNoRoomAndTheOthersSayHowMuchTheyHave() {
        JsonNode result = served.call("analyze_dependencies", "{'work_package': 'Release 2.1'}");

        assertThat(result.at("/critical_path/text").asText())
                .matches(
                        "#\\d+ Text message gateway 2026-11-12 .*→ .*Quiet hours .*→ .*Load test .*→ #\\d+ Release 2.1 2026-11-24");
        assertThat(result.at("/critical_path/slack").asInt()).isZero();
        assertThat(row(result, "Text message gateway").get(7).asInt()).isZero();
        assertThat(row(result, "Holiday mode").get(7).asInt()).isEqualTo(5);
    }

    @Test
    void aVersionIsAskedForAsAWhole() {
        JsonNode result = served.call(
                "analyze_dependencies", "{'project': 'customer-portal', 'version': '2.1', 'diagram': true}");

        assertThat(result.at("/of/name").asText()).isEqualTo("2.1");
        assertThat(rows(result).values())
                .allSatisfy(row -> assertThat(row.get(6).asText()).contains("asked"));
        assertThat(result.at("/critical_path/text").asText()).contains("Release 2.1");
        assertThat(result.path("mermaid").asText())
                .startsWith("flowchart LR\n")
                .containsPattern("w\\d+\\[\"#\\d+ Release 2\\.1<br/>2026-11-24\"]");
    }

    @Test
    void whatIsBelowAParentCounts() {
        JsonNode result = served.call("analyze_dependencies", "{'work_package': 'Mount old town south'}");

        assertThat(rows(result)).containsKeys("Radio module delivery", "Almond Lane, 38 meters");
        assertThat(result.path("depends_on").asInt()).isEqualTo((int) rows(result).values().stream()
                .filter(row -> !row.get(6).asText().contains("asked"))
                .count());
    }

    @Test
    void aLongChainCostsNoMoreRequestsThanAShortOne() {
        served.call("analyze_dependencies", "{'work_package': 'Kiln Yard, 44 meters'}");
        int chainOfTwelve = served.upstream().passed().size();
        served.call("analyze_dependencies", "{'work_package': 'Bell Street, 55 meters'}");

        assertThat(chainOfTwelve).isLessThanOrEqualTo(8);
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(chainOfTwelve);
    }

    @Test
    void anInstanceWithManyRelationsIsFollowedLevelByLevelToTheSame() {
        JsonNode few = served.call("analyze_dependencies", "{'work_package': 'Release 2.1'}");
        JsonNode others = served.call(
                "list_work_packages",
                "{'project': 'meter-rollout', 'state': 'all', 'fields': ['id'], 'page_size': 30}");
        relateEachWithEach(others.path("rows"));

        JsonNode many = served.call("analyze_dependencies", "{'work_package': 'Release 2.1'}");

        assertThat(many).isEqualTo(few);
        assertThat(served.upstream().passed())
                .filteredOn(asked ->
                        asked.target().contains("/relations?") && asked.target().contains("involved"))
                .hasSizeBetween(4, 6);
    }

    private void relateEachWithEach(JsonNode rows) {
        int made = 0;
        for (int first = 0; first < rows.size() && made < 210; first++) {
            for (int second = first + 1; second < rows.size() && made < 210; second++) {
                Map<String, Object> post = Map.of(
                        "OpenProjectMethod",
                        "POST",
                        "OpenProjectPath",
                        "/work_packages/" + rows.get(first).get(0) + "/relations");
                made += served.send(post, requires(rows.get(second).get(0).asInt()))
                                        .getException()
                                == null
                        ? 1
                        : 0;
            }
        }
        assertThat(made).isEqualTo(210);
    }

    private static JsonNode requires(int other) {
        ObjectNode relation = JsonNodeFactory.instance.objectNode().put("type", "requires");
        relation.putObject("_links").putObject("to").put("href", "/api/v3/work_packages/" + other);
        return relation;
    }

    @Test
    void datesThatContradictARelationAreNamed() {
        JsonNode before = served.call("analyze_dependencies", "{'work_package': 'Load test with 4,200 meters'}");
        assertThat(before.has("conflicts")).isFalse();
        int gateway = row(before, "Text message gateway").get(0).asInt();
        int release = served.call("analyze_dependencies", "{'work_package': 'Release 2.1'}")
                .at("/of/id")
                .asInt();

        served.call("create_relation", "{'work_package': " + gateway + ", 'is': 'requires', 'other': 'Push messages'}");

        JsonNode after = served.call("analyze_dependencies", "{'work_package': " + release + "}");
        assertThat(after.path("conflicts"))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.path("id").asInt()).isEqualTo(gateway))
                .satisfies(conflict -> assertThat(
                                conflict.path("working_days_too_early").asInt())
                        .isEqualTo(13));
    }

    @Test
    void whatDependsOnNothingSaysSo() {
        JsonNode result = served.call("analyze_dependencies", "{'work_package': 'Radio module delivery'}");

        assertThat(result.path("depends_on").asInt()).isZero();
        assertThat(result.path("rows")).isEmpty();
    }

    @Test
    void aCallThatNamesNothingIsToldWhatToName() {
        assertThat(served.failure("analyze_dependencies", "{}")).contains("work_package or version");
    }

    @Test
    void aWorkPackageThatIsNotThereIsRefused() {
        assertThat(served.failure("analyze_dependencies", "{'work_package': 999999}"))
                .contains("999999");
    }

    private static JsonNode row(JsonNode result, String subject) {
        return Objects.requireNonNull(rows(result).get(subject), subject);
    }

    private static Map<String, JsonNode> rows(JsonNode result) {
        Map<String, JsonNode> rows = new HashMap<>();
        result.path("rows").forEach(row -> rows.put(row.get(1).asText(), row));
        return rows;
    }
}
