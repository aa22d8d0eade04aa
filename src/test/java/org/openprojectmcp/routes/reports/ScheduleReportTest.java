package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ScheduleReportTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void whatIsLateWhatComesAndWhatHasNoDatesIsListedWithItsTotal() {
        JsonNode report = SERVED.call("schedule_report", "{'project': 'customer-portal', 'limit': 5}");
        JsonNode status = SERVED.call("project_status_report", "{'project': 'customer-portal'}");

        assertThat(report.at("/overdue/total").asInt())
                .isEqualTo(status.at("/work_packages/overdue").asInt());
        assertThat(report.at("/overdue/rows")).hasSize(5);
        assertThat(report.path("next_until").asText()).isEqualTo("2026-12-02");
        assertThat(report.at("/next/rows")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("start").asText("2026")).isLessThanOrEqualTo("2026-12-02");
            assertThat(row.path("due").asText("2027")).isGreaterThanOrEqualTo("2026-11-18");
        });
        assertThat(report.path("charted").asInt()).isEqualTo(5);
        assertThat(report.path("of").asInt()).isGreaterThan(5);
    }

    @Test
    void theChartHasABarForEachWithItsDatesInSections() {
        JsonNode report = SERVED.call(
                "schedule_report", "{'project': 'customer-portal', 'version': '2.1', 'section': 'assignee'}");

        assertThat(report.path("mermaid").asText())
                .startsWith("gantt\n  dateFormat YYYY-MM-DD\n  section Anne Krügel\n")
                .containsPattern("  Text message gateway #\\d+ :crit, w\\d+, 2026-11-05, 2026-11-13\n")
                .containsPattern("  Release 2.1 #\\d+ :(crit, )?milestone, w\\d+, 2026-11-24, 0d");
        assertThat(report.at("/milestones/rows/0/subject").asText()).isEqualTo("Release 2.1");
    }

    @Test
    void itCostsTwoListsAndNoneOfFullWorkPackages() {
        SERVED.call("schedule_report", "{'project': 'meter-rollout'}");
        SERVED.call("schedule_report", "{'project': 'customer-portal'}");

        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(4);
        assertThat(SERVED.upstream().passed())
                .filteredOn(asked -> asked.target().contains("/work_packages?"))
                .hasSize(1)
                .allSatisfy(asked -> assertThat(asked.target()).contains("select="));
    }

    @Test
    void aProjectThatIsNotThereIsRefused() {
        assertThat(SERVED.failure("schedule_report", "{'project': 'board-matters'}"))
                .contains("board-matters");
    }
}
