package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListTimeEntriesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void theSumIsThatOfAllEntriesNotOfThoseShown() {
        JsonNode few = SERVED.call("list_time_entries", "{'project': 'meter-rollout', 'limit': 1}");
        JsonNode all = SERVED.call("list_time_entries", "{'project': 'meter-rollout', 'limit': 500}");

        assertThat(few.path("shown").asInt()).isEqualTo(1);
        assertThat(few.path("total")).isEqualTo(all.path("total"));
        assertThat(few.path("hours")).isEqualTo(all.path("hours"));
        double sum = 0;
        for (JsonNode entry : all.path("entries")) {
            sum += entry.path("hours").doubleValue();
        }
        assertThat(all.path("hours").doubleValue()).isEqualTo(sum);
    }

    @Test
    void entriesOfAWorkPackageAreFilteredByOpenProject() {
        JsonNode all = SERVED.call("list_time_entries", "{'project': 'meter-rollout', 'limit': 500}");
        int workPackage = all.at("/entries/0/work_package/id").asInt();

        JsonNode list = SERVED.call("list_time_entries", "{'work_package': " + workPackage + ", 'limit': 500}");

        assertThat(list.path("total").asInt()).isPositive();
        assertThat(list.path("entries"))
                .allSatisfy(entry ->
                        assertThat(entry.at("/work_package/id").asInt()).isEqualTo(workPackage));
        assertThat(SERVED.upstream().passed())
                .anySatisfy(asked -> assertThat(asked.target()).contains("entityType", "entityId"));
    }

    @Test
    void sumsByPersonAddUpToTheSum() {
        JsonNode list = SERVED.call("list_time_entries", "{'project': 1, 'limit': 0, 'sum_by': 'user'}");

        double sum = 0;
        for (JsonNode person : list.path("sums")) {
            assertThat(person.at("/user/name").asText()).isNotEmpty();
            sum += person.path("hours").doubleValue();
        }
        assertThat(sum).isEqualTo(list.path("hours").doubleValue());
        assertThat(list.path("entries")).isEmpty();
    }

    @Test
    void datesAndMeNarrowIt() {
        JsonNode list =
                SERVED.call("list_time_entries", "{'user': 'me', 'from': '2026-11-01', 'to': 'today', 'limit': 500}");

        assertThat(list.path("filter").asText()).isEqualTo("by Dana Reyes, from 2026-11-01, to 2026-11-18");
        assertThat(list.path("entries")).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.at("/user/name").asText()).isEqualTo("Dana Reyes");
            assertThat(entry.path("date").asText()).isGreaterThanOrEqualTo("2026-11-01");
        });
    }

    @Test
    void aDateThatCouldBeTwoIsRefused() {
        assertThat(SERVED.failure("list_time_entries", "{'from': '01/02/2026'}"))
                .contains("month");
    }
}
