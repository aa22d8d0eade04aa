package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class WeeklyReportTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void whatIsMadeAndClosedInTheWeekIsNewAndDone() {
        JsonNode before = served.call("weekly_report", "{'project': 'customer-portal'}");
        int made = served.call("create_work_package", "{'project': 'customer-portal', 'subject': 'Made this week'}")
                .path("id")
                .asInt();
        served.call("update_work_package", "{'work_package': 111, 'status': 'Closed'}");

        JsonNode after = served.call("weekly_report", "{'project': 'customer-portal'}");

        assertThat(after.path("since").asText()).isEqualTo("2026-11-12");
        assertThat(after.path("until").asText()).isEqualTo("2026-11-18");
        assertThat(after.at("/new/total").asInt())
                .isEqualTo(before.at("/new/total").asInt() + 1);
        assertThat(after.at("/new/rows"))
                .extracting(row -> row.path("id").asInt())
                .contains(made);
        assertThat(after.at("/done/rows"))
                .extracting(row -> row.path("id").asInt())
                .contains(111);
        assertThat(before.at("/done/rows"))
                .extracting(row -> row.path("id").asInt())
                .doesNotContain(111);
    }

    @Test
    void hoursAreThoseOfItsSevenDaysByPerson() {
        JsonNode report = served.call("weekly_report", "{'project': 'customer-portal'}");
        JsonNode entries = served.call(
                "list_time_entries",
                "{'project': 'customer-portal', 'from': '2026-11-12', 'to': '2026-11-18', 'limit': 0}");

        assertThat(report.at("/hours/total").doubleValue())
                .isEqualTo(entries.path("hours").doubleValue())
                .isPositive();
    }

    @Test
    void overdueIsWhatAListOfItHasAndNextWeekIsInsideOfNextWeek() {
        JsonNode report = served.call("weekly_report", "{'project': 'customer-portal', 'limit': 100}");
        JsonNode late = served.call("list_work_packages", "{'project': 'customer-portal', 'overdue': true}");

        assertThat(report.at("/overdue/total")).isEqualTo(late.path("total"));
        assertThat(report.at("/next_week/due/rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("due").asText()).isBetween("2026-11-19", "2026-11-25"));
        assertThat(report.at("/next_week/begins/rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("start").asText()).isBetween("2026-11-19", "2026-11-25"));
    }

    @Test
    void moreThanTheLimitIsCountedAndNotShown() {
        JsonNode report = served.call("weekly_report", "{'limit': 2}");

        assertThat(report.at("/overdue/rows")).hasSize(2);
        assertThat(report.at("/overdue/total").asInt()).isGreaterThan(2);
    }

    @Test
    void itCostsFiveRequestsWhateverTheNumberOfRows() {
        served.call("weekly_report", "{}");

        served.call("weekly_report", "{'until': '2026-11-08'}");

        assertThat(served.upstream().passed()).hasSize(5);
    }

    @Test
    void aDayThatIsNoneAndAProjectThatIsNotThereAreRefused() {
        assertThat(served.failure("weekly_report", "{'until': 'some day'}")).contains("until");
        assertThat(served.failure("weekly_report", "{'project': 'board-matters'}"))
                .contains("board-matters");
    }
}
