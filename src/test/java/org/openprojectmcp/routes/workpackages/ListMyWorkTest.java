package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListMyWorkTest {

    private static final List<String> SECTIONS = List.of("overdue", "due_soon", "later", "without_due_date");

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void whatIsOverdueComesFirstAndEachStandsOnce() {
        JsonNode work = SERVED.call("list_my_work", "{'limit': 100}");
        int due = work.path("columns").size() - 2;

        assertThat(work.path("as_of").asText()).isEqualTo("2026-11-18");
        assertThat(SECTIONS.stream()
                        .mapToInt(name -> work.path(name).path("total").asInt())
                        .sum())
                .isEqualTo(work.path("total").asInt())
                .isPositive();
        assertThat(work.at("/overdue/rows")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get(due).asText()).isLessThan("2026-11-18");
            assertThat(row.get(due + 1).asText()).contains("overdue");
        });
        assertThat(work.at("/due_soon/rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(due).asText()).isBetween("2026-11-18", "2026-11-25"));
        assertThat(work.at("/later/rows"))
                .allSatisfy(row -> assertThat(row.get(due).asText()).isGreaterThan("2026-11-25"));
    }

    @Test
    void soonReachesAsFarAsTheCallerSays() {
        JsonNode work = SERVED.call("list_my_work", "{'soon': '2027-12-31'}");

        assertThat(work.path("soon").asText()).isEqualTo("2027-12-31");
        assertThat(work.has("later")).isFalse();
    }

    @Test
    void theWorkOfAGroupIsTheWorkOfItsMembers() {
        JsonNode lars = SERVED.call("list_my_work", "{'person': 'Lars Östberg', 'limit': 100}");
        JsonNode own = SERVED.call("list_work_packages", "{'assignee': 'Lars Östberg', 'page_size': 100}");

        assertThat(lars.path("total").asInt()).isGreaterThan(own.path("total").asInt());
        assertThat(lars.toString()).contains("Bell Street, 55 meters");
    }

    @Test
    void whatSomebodyAnswersForIsApartAndOnlyOnRequest() {
        JsonNode without = SERVED.call("list_my_work", "{}");
        JsonNode with = SERVED.call("list_my_work", "{'accountable': true}");

        assertThat(without.has("accountable")).isFalse();
        assertThat(with.at("/accountable/total").asInt()).isPositive();
        assertThat(with.path("total")).isEqualTo(without.path("total"));
        assertThat(ids(with.at("/accountable/rows"))).doesNotContainAnyElementsOf(ids(with.at("/overdue/rows")));
    }

    @Test
    void itReadsOneListAndNoFullWorkPackages() {
        SERVED.call("list_my_work", "{}");

        assertThat(SERVED.upstream().passed()).singleElement().satisfies(asked -> assertThat(asked.target())
                .contains("select="));
    }

    @Test
    void aPersonWhoIsNotThereIsRefusedWithThoseWhoAre() {
        assertThat(SERVED.failure("list_my_work", "{'person': 'May Tanaka'}")).contains("Mei Tanaka");
    }

    private static List<Integer> ids(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(0).asInt())
                .toList();
    }
}
