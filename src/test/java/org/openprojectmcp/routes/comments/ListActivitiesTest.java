package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListActivitiesTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void commentsAndChangesAreToldApart() {
        int all = total("'only': 'all'");

        assertThat(total("'only': 'comments'")).isPositive().isLessThan(all);
        assertThat(total("'only': 'changes'")).isPositive().isLessThan(all);
        assertThat(served.call("list_activities", "{'work_package': 8, 'only': 'changes'}")
                        .path("activities"))
                .allSatisfy(activity -> assertThat(activity.path("changes")).isNotEmpty());
    }

    private static int total(String more) {
        return served.call("list_activities", "{'work_package': 8, " + more + "}")
                .path("total")
                .asInt();
    }

    @Test
    void onlyThoseSinceADayAreCounted() {
        JsonNode recent = served.call("list_activities", "{'work_package': 8, 'since': '5 days ago'}");

        assertThat(recent.path("total").asInt()).isPositive().isLessThan(total("'only': 'all'"));
        assertThat(recent.path("activities"))
                .allSatisfy(activity -> assertThat(activity.path("at").asText()).isGreaterThanOrEqualTo("2026-11-13"));
        assertThat(total("'since': 'tomorrow'")).isZero();
    }

    @Test
    void onlyThoseOfAPersonAreShown() {
        JsonNode own = served.call("list_activities", "{'work_package': 8, 'by': 'Lars'}");

        assertThat(own.path("activities")).isNotEmpty().allSatisfy(activity -> assertThat(
                        activity.at("/by/name").asText())
                .isEqualTo("Lars Östberg"));
    }

    @Test
    void theRestIsOnTheNextPages() {
        int total = total("'only': 'all'");
        JsonNode first = served.call("list_activities", "{'work_package': 8, 'limit': 1}");
        JsonNode second = served.call("list_activities", "{'work_package': 8, 'limit': 1, 'page': 2}");
        JsonNode last = served.call("list_activities", "{'work_package': 8, 'limit': 1, 'page': " + total + "}");

        assertThat(first.path("more").asText()).isEqualTo("page: 2");
        assertThat(second.at("/activities/0/id")).isNotEqualTo(first.at("/activities/0/id"));
        assertThat(last.has("more")).isFalse();
        assertThat(last.at("/activities/0/changes/0").asText()).isEqualTo("created");
    }

    @Test
    void aNameThatNobodyHasIsRefused() {
        assertThat(served.failure("list_activities", "{'work_package': 8, 'by': 'Nobody'}"))
                .contains("Nobody");
    }
}
