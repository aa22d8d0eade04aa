package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class WorkloadReportTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void eachPersonHasTheirRolesAndHoursAgainstWorkingHours() {
        JsonNode report = SERVED.call("workload_report", "{'project': 'customer-portal'}");

        assertThat(report.path("from").asText()).isEqualTo("2026-11-18");
        assertThat(report.path("to").asText()).isEqualTo("2026-12-01");
        assertThat(report.path("working_days").asInt()).isEqualTo(10);
        assertThat(report.path("capacity_hours").asInt()).isEqualTo(80);
        JsonNode mei = person(report, "Mei Tanaka");
        assertThat(mei.path("roles")).singleElement().satisfies(role -> assertThat(role.asText())
                .isEqualTo("Member"));
        assertThat(mei.path("load_percent").asDouble())
                .isEqualTo(Math.round(mei.path("remaining_hours").asDouble() * 100 / 80));
    }

    @Test
    void theOverdueOnesAreThoseThatAListOfThemHas() {
        JsonNode report = SERVED.call("workload_report", "{'project': 'customer-portal'}");
        JsonNode late = SERVED.call(
                "list_work_packages", "{'project': 'customer-portal', 'assignee': 'Mei Tanaka', 'overdue': true}");

        assertThat(person(report, "Mei Tanaka").path("overdue").asInt())
                .isEqualTo(late.path("total").asInt())
                .isPositive();
    }

    @Test
    void whatNobodyHasIsCountedApart() {
        JsonNode report = SERVED.call("workload_report", "{'project': 'customer-portal'}");

        assertThat(report.at("/nobody/open").asInt()).isPositive();
        assertThat(report.path("people"))
                .allSatisfy(person -> assertThat(person.path("name").asText()).isNotEmpty());
    }

    @Test
    void aShorterPeriodHasLessOfBoth() {
        JsonNode day = SERVED.call("workload_report", "{'from': '2026-11-21', 'to': '2026-11-23'}");

        assertThat(day.path("working_days").asInt()).isEqualTo(1);
        assertThat(day.path("people").size())
                .isLessThanOrEqualTo(
                        SERVED.call("workload_report", "{}").path("people").size());
    }

    @Test
    void itAsksForCountsAndNoRows() {
        SERVED.call("workload_report", "{'project': 'meter-rollout'}");

        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(7);
        assertThat(SERVED.upstream().passed())
                .filteredOn(asked -> asked.target().contains("/work_packages?"))
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.target()).contains("pageSize=0"));
    }

    private static JsonNode person(JsonNode report, String name) {
        for (JsonNode person : report.path("people")) {
            if (person.path("name").asText().equals(name)) {
                return person;
            }
        }
        throw new AssertionError(name + " is not in " + report);
    }
}
