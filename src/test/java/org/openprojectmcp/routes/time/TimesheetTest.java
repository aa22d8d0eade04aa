package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class TimesheetTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static double sum(JsonNode numbers) {
        double sum = 0;
        for (JsonNode number : numbers) {
            sum += number.has("hours") ? number.path("hours").doubleValue() : number.doubleValue();
        }
        return sum;
    }

    @Test
    void withoutArgumentsItIsTheCallersWeek() {
        SERVED.call("log_time", "{'work_package': 12, 'hours': 1}");
        JsonNode sheet = SERVED.call("timesheet", "{}");

        assertThat(sheet.path("from").asText()).isEqualTo("2026-11-16");
        assertThat(sheet.path("to").asText()).isEqualTo("2026-11-22");
        assertThat(sheet.path("people")).hasSize(1);
        assertThat(sheet.at("/people/0/name").asText()).isEqualTo("Dana Reyes");
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void personsDaysAndProjectsAddUpToTheSameSum() {
        JsonNode sheet = SERVED.call("timesheet", "{'from': '2026-11-01', 'to': '2026-11-17', 'everybody': true}");

        double hours = sheet.path("hours").doubleValue();
        assertThat(hours).isPositive();
        assertThat(sum(sheet.path("by_day"))).isEqualTo(hours);
        assertThat(sum(sheet.path("by_project"))).isEqualTo(hours);
        assertThat(sum(sheet.path("people"))).isEqualTo(hours);
        assertThat(sheet.path("people")).hasSizeGreaterThan(2).allSatisfy(person -> {
            assertThat(sum(person.path("days"))).isEqualTo(person.path("hours").doubleValue());
            assertThat(sum(person.path("projects")))
                    .isEqualTo(person.path("hours").doubleValue());
        });
    }

    @Test
    void itAgreesWithTheListOfEntries() {
        JsonNode sheet = SERVED.call("timesheet", "{'week': '1 week ago', 'project': 'meter-rollout'}");
        JsonNode list = SERVED.call(
                "list_time_entries", "{'project': 'meter-rollout', 'from': '2026-11-09', 'to': '2026-11-15'}");

        assertThat(sheet.path("from").asText()).isEqualTo("2026-11-09");
        assertThat(sheet.path("hours")).isEqualTo(list.path("hours"));
        assertThat(sheet.path("entries")).isEqualTo(list.path("total"));
        assertThat(sheet.path("filter").asText()).isEqualTo("everybody, project Smart meter rollout");
    }

    @Test
    void aPeriodThatIsNamedTwiceIsTheWholePeriod() {
        JsonNode sheet = SERVED.call("timesheet", "{'from': 'la semaine dernière', 'to': 'last week'}");

        assertThat(sheet.path("from").asText()).isEqualTo("2026-11-09");
        assertThat(sheet.path("to").asText()).isEqualTo("2026-11-15");
    }

    @Test
    void aWeekWithoutHoursIsEmptyNotAnError() {
        JsonNode sheet = SERVED.call("timesheet", "{'week': '2020-01-01'}");

        assertThat(sheet.path("hours").asInt()).isZero();
        assertThat(sheet.path("people")).isEmpty();
    }

    @Test
    void weekAndDaysTogetherAreRefused() {
        assertThat(SERVED.failure("timesheet", "{'week': 'today', 'from': '2026-11-01'}"))
                .contains("either week, or from and to");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(SERVED.failure("timesheet", "{'from': '2026-11-10', 'to': '2026-11-01'}"))
                .contains("2026-11-10 is after to", "from is the earlier day");
    }

    @Test
    void aPeriodOfYearsIsRefused() {
        assertThat(SERVED.failure("timesheet", "{'from': '2020-01-01', 'to': '2026-11-01'}"))
                .contains("366 days");
    }
}
