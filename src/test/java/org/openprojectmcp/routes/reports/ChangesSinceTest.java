package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ChangesSinceTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void whatIsMadeClosedAndChangedMeanwhileIsTold() {
        JsonNode before = served.call("changes_since", "{'since': 'today', 'project': 'customer-portal'}");
        int made = served.call("create_work_package", "{'project': 'customer-portal', 'subject': 'Made today'}")
                .path("id")
                .asInt();
        served.call("update_work_package", "{'work_package': 105, 'priority': 'High'}");
        served.call("update_work_package", "{'work_package': 111, 'status': 'Closed'}");

        JsonNode after = served.call("changes_since", "{'since': 'today', 'project': 'customer-portal'}");

        assertThat(after.at("/created/total").asInt())
                .isEqualTo(before.at("/created/total").asInt() + 1);
        assertThat(after.at("/created/rows/0/id").asInt()).isEqualTo(made);
        assertThat(after.at("/changed/rows"))
                .extracting(row -> row.path("id").asInt())
                .contains(105);
        assertThat(after.at("/changed/rows"))
                .extracting(row -> row.path("id").asInt())
                .doesNotContain(made, 111);
        assertThat(after.at("/closed/rows"))
                .extracting(row -> row.path("id").asInt())
                .contains(111);
    }

    @Test
    void bookedHoursAreThoseOfTheTimeByPerson() {
        JsonNode changes = served.call("changes_since", "{'since': '2026-11-09', 'project': 'customer-portal'}");
        JsonNode entries = served.call(
                "list_time_entries",
                "{'from': '2026-11-09', 'to': '2026-11-18', 'project': 'customer-portal', 'limit': 0}");

        assertThat(changes.at("/hours/total").doubleValue())
                .isEqualTo(entries.path("hours").doubleValue())
                .isPositive();
        double sum = 0;
        for (JsonNode person : changes.at("/hours/by_person")) {
            sum += person.path("hours").doubleValue();
        }
        assertThat(sum).isEqualTo(changes.at("/hours/total").doubleValue());
    }

    @Test
    void onlyTheWorkOfOnePersonWhenOneIsNamed() {
        JsonNode changes =
                served.call("changes_since", "{'since': '2026-11-09', 'assignee': 'Mei Tanaka', 'limit': 100}");

        assertThat(changes.at("/changed/rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.at("/assignee/name").asText()).isEqualTo("Mei Tanaka"));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(served.failure("changes_since", "{'since': 'the other day'}"))
                .contains("since");
    }
}
