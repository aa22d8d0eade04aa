package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ProjectStatusReportTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void theNumbersAddUp() {
        JsonNode counts = SERVED.call("project_status_report", "{'project': 'customer-portal'}")
                .path("work_packages");

        int byStatus = 0;
        int closed = 0;
        for (JsonNode status : counts.path("by_status")) {
            byStatus += status.path("count").asInt();
            closed += status.path("closed").asBoolean() ? status.path("count").asInt() : 0;
        }
        assertThat(byStatus).isEqualTo(counts.path("total").asInt());
        assertThat(closed).isEqualTo(counts.path("closed").asInt()).isPositive();
        assertThat(counts.path("open").asInt() + closed).isEqualTo(byStatus);
        assertThat(counts.path("overdue").asInt()).isPositive();
        assertThat(counts.path("unassigned").asInt()).isPositive();
    }

    @Test
    void hoursAreNumbersAndThoseBookedAreTheOnesOfItsTimeEntries() {
        JsonNode report = SERVED.call("project_status_report", "{'project': 'pump-station', 'subprojects': false}");
        JsonNode entries = SERVED.call("list_time_entries", "{'project': 'pump-station', 'limit': 0}");

        assertThat(report.at("/hours/booked").doubleValue())
                .isEqualTo(entries.path("hours").doubleValue());
        assertThat(report.at("/hours/estimated").isNumber()).isTrue();
        assertThat(report.path("notes"))
                .anySatisfy(note -> assertThat(note.asText()).contains("Without subprojects"));
    }

    @Test
    void whatIsOverdueComesWithWhoHasItAndSinceWhen() {
        JsonNode report = SERVED.call("project_status_report", "{'project': 'customer-portal', 'limit': 100}");

        assertThat(report.path("overdue"))
                .hasSize(report.at("/work_packages/overdue").asInt());
        assertThat(report.path("overdue")).allSatisfy(late -> {
            assertThat(late.path("due").asText()).isLessThan("2026-11-18");
            assertThat(late.path("subject").asText()).isNotEmpty();
        });
        assertThat(report.path("people"))
                .allSatisfy(person -> assertThat(person.path("id").isInt()).isTrue());
    }

    @Test
    void subprojectsCountUnlessLeftOut() {
        int with = SERVED.call("project_status_report", "{'project': 2}")
                .at("/work_packages/total")
                .asInt();
        int without = SERVED.call("get_project_summary", "{'project_id': 2, 'subprojects': false}")
                .at("/work_packages/total")
                .asInt();

        assertThat(without).isLessThan(with);
    }

    @Test
    void itCostsAtMostNineRequestsOfWhichNoneReadsFullWorkPackages() {
        JsonNode report = SERVED.call("project_status_report", "{'project': 'meter-rollout'}");

        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(9);
        assertThat(SERVED.upstream().passed())
                .filteredOn(asked -> asked.target().contains("/work_packages?"))
                .allSatisfy(asked -> assertThat(asked.target()).containsAnyOf("select=", "pageSize=0"));
        assertThat(report.toString().length()).isLessThan(6000);
    }

    @Test
    void aProjectThatIsNotThereIsRefused() {
        assertThat(SERVED.failure("project_status_report", "{'project': 'board-matters'}"))
                .contains("board-matters");
    }

    @Test
    void aVersionNarrowsTheWorkAndSaysThatItDoesNotNarrowTheBookedHours() {
        JsonNode report = SERVED.call("project_status_report", "{'project': 'customer-portal', 'version': '2.1'}");

        assertThat(report.at("/version/name").asText()).isEqualTo("2.1");
        assertThat(report.at("/work_packages/total").asInt()).isEqualTo(23);
        assertThat(report.path("notes"))
                .anySatisfy(note -> assertThat(note.asText()).contains("all versions"));
    }
}
