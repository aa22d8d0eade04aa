package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class PortfolioReportTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void theNumbersOfAProjectAreThoseOfItsOwnReport() {
        JsonNode report = SERVED.call("portfolio_report", "{}");

        assertThat(report.path("projects")).hasSize(report.path("total").asInt());
        for (JsonNode project : report.path("projects")) {
            JsonNode own = SERVED.call(
                    "project_status_report",
                    "{'project': '" + project.path("identifier").asText() + "', 'subprojects': false}");
            assertThat(project.path("work_packages")).isEqualTo(own.at("/work_packages/total"));
            assertThat(project.path("open")).isEqualTo(own.at("/work_packages/open"));
            assertThat(project.path("overdue")).isEqualTo(own.at("/work_packages/overdue"));
            assertThat(project.path("estimated").asDouble())
                    .isEqualTo(own.at("/hours/estimated").asDouble());
            assertThat(project.path("status").asText())
                    .isEqualTo(own.at("/project/status").asText());
        }
    }

    @Test
    void theSumsAreThoseOfTheLines() {
        JsonNode report = SERVED.call("portfolio_report", "{}");

        int open = 0;
        for (JsonNode project : report.path("projects")) {
            open += project.path("open").asInt();
        }
        assertThat(report.at("/sums/open").asInt()).isEqualTo(open).isPositive();
        JsonNode entries = SERVED.call("list_time_entries", "{'from': '2026-10-20', 'to': '2026-11-18', 'limit': 0}");
        assertThat(report.at("/sums/booked").doubleValue())
                .isEqualTo(entries.path("hours").doubleValue());
    }

    @Test
    void onlyWhatIsBelowAProjectWhenOneIsNamed() {
        assertThat(SERVED.call("portfolio_report", "{'below': 'customer-portal'}")
                        .path("projects"))
                .singleElement()
                .satisfies(project ->
                        assertThat(project.at("/parent/name").asText()).isEqualTo("Customer portal"));
    }

    @Test
    void itCostsSixRequestsWhateverTheNumberOfProjects() {
        SERVED.call("portfolio_report", "{}");

        assertThat(SERVED.upstream().passed()).hasSize(6);
    }

    @Test
    void aProjectThatIsNotThereIsRefused() {
        assertThat(SERVED.failure("portfolio_report", "{'below': 'board-matters'}"))
                .contains("board-matters");
    }
}
