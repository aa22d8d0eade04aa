package org.openprojectmcp.scenario.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.testing.MovingClock;

/** Two people arrange the same overview; the plan gets its chart in the menu. In both languages, by what answers name and nothing else. */
class ScreensTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void theChartStandsInTheMenuAndTheOverviewKeepsWhatBothPutThere(Language language) throws Exception {
        try (Office office = new Office(language, new MovingClock(Instant.parse("2026-11-16T08:00:00Z")))) {
            Assistant dana = office.assistantOf(SandboxApi.DANA);
            Assistant ines = office.assistantOf(SandboxApi.ADMIN);
            int saved = dana.call("create_query", "{'name': 'Wave 1', 'project': 'meter-rollout', 'public': true}")
                    .path("id")
                    .asInt();

            dana.call("create_view", "{'query': " + saved + ", 'kind': 'gantt'}");

            assertThat(ines.call("list_views", "{'project': 'meter-rollout', 'text': 'Wave 1'}")
                            .path("views"))
                    .extracting(view -> view.path("kind").asText())
                    .containsExactlyInAnyOrder("table", "gantt");

            JsonNode seen = dana.call("get_dashboard", "{'project': 'meter-rollout'}");
            ines.call(
                    "update_dashboard",
                    "{'project': 'meter-rollout', 'add': [{'kind': 'documents', 'title': 'Papers'}]}");
            JsonNode news = Found.one(seen.path("widgets"), "kind", "news");
            dana.call(
                    "update_dashboard",
                    "{'project': 'meter-rollout', 'add': [{'kind': 'table', 'title': 'Wave 1', 'query': " + saved
                            + ", 'row': 1, 'column': 1, 'width': 2}], 'remove': [" + news.path("id") + "]}");

            JsonNode overview = office.openProject()
                    .get(SandboxApi.DANA, "/grids/" + seen.path("id").asInt())
                    .body();
            assertThat(overview.path("widgets"))
                    .extracting(widget -> widget.path("identifier").asText())
                    .contains("documents", "work_packages_table", "project_description")
                    .doesNotContain("news");
            JsonNode table = Found.one(
                    ines.call("get_dashboard", "{'project': 'meter-rollout'}").path("widgets"), "title", "Wave 1");
            assertThat(table.path("row").asInt()).isEqualTo(1);
            assertThat(table.at("/query/id").asInt()).isNotEqualTo(saved);
        }
    }
}
