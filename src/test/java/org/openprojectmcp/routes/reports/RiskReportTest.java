package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class RiskReportTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void eachHasItsReasonsAndTheWorstComesFirst() {
        JsonNode report = served.call("risk_report", "{'project': 'customer-portal', 'limit': 100}");

        assertThat(report.at("/at_risk/rows"))
                .hasSize(report.at("/at_risk/total").asInt());
        assertThat(report.at("/at_risk/rows"))
                .allSatisfy(row -> assertThat(row.path("why")).isNotEmpty());
        JsonNode worst = report.at("/at_risk/rows/0");
        assertThat(worst.path("why")).extracting(JsonNode::asText).contains("overdue", "waits for something overdue");
        assertThat(worst.at("/waits_for/0/overdue").asBoolean()).isTrue();
        JsonNode late = served.call("list_work_packages", "{'project': 'customer-portal', 'overdue': true}");
        assertThat(report.at("/by_reason/overdue")).isEqualTo(late.path("total"));
    }

    @Test
    void whatIsSettledIsNoRiskAnyMore() {
        served.call("update_work_package", "{'work_package': 63, 'status': 'Closed'}");

        JsonNode report = served.call("risk_report", "{'project': 'customer-portal', 'limit': 100}");

        assertThat(report.at("/at_risk/rows"))
                .extracting(row -> row.path("id").asInt())
                .doesNotContain(63);
        assertThat(report.at("/at_risk/rows")).allSatisfy(row -> assertThat(row.path("waits_for"))
                .allSatisfy(other -> assertThat(other.path("id").asInt()).isNotEqualTo(63)));
    }

    @Test
    void aVersionNarrowsItAndTellsWhatIsDueAfterIt() {
        JsonNode all = served.call("risk_report", "{'project': 'customer-portal'}");
        served.call("update_work_package", "{'work_package': 85, 'start': '2026-12-07', 'due': '2026-12-09'}");

        JsonNode one = served.call("risk_report", "{'project': 'customer-portal', 'version': '2.1'}");

        assertThat(one.path("open").asInt()).isLessThan(all.path("open").asInt());
        assertThat(one.path("versions")).singleElement().satisfies(version -> {
            assertThat(version.path("name").asText()).isEqualTo("2.1");
            assertThat(version.path("due_after_it").asInt()).isPositive();
        });
    }

    @Test
    void itCostsAtMostTenRequestsWhateverTheNumberOfRows() {
        served.call("risk_report", "{'project': 'customer-portal'}");

        served.call("risk_report", "{'project': 'customer-portal'}");

        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aProjectThatIsNotThereIsRefused() {
        assertThat(served.failure("risk_report", "{'project': 'board-matters'}"))
                .contains("board-matters");
    }
}
