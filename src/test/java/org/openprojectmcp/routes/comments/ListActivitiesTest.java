package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListActivitiesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void commentsAndChangesAreToldApart() {
        int all = total("'only': 'all'");

        assertThat(total("'only': 'comments'")).isPositive().isLessThan(all);
        assertThat(total("'only': 'changes'")).isPositive().isLessThan(all);
        assertThat(SERVED.call("list_activities", "{'work_package': 8, 'only': 'changes'}")
                        .path("activities"))
                .allSatisfy(activity -> assertThat(activity.path("changes")).isNotEmpty());
    }

    private static int total(String more) {
        return SERVED.call("list_activities", "{'work_package': 8, " + more + "}")
                .path("total")
                .asInt();
    }

    @Test
    void onlyThoseSinceADayAreCounted() {
        JsonNode recent = SERVED.call("list_activities", "{'work_package': 8, 'since': '5 days ago'}");

        assertThat(recent.path("total").asInt()).isPositive().isLessThan(total("'only': 'all'"));
        assertThat(recent.path("activities"))
                .allSatisfy(activity -> assertThat(activity.path("at").asText()).isGreaterThanOrEqualTo("2026-11-13"));
        assertThat(total("'since': 'tomorrow'")).isZero();
    }

    @Test
    void onlyThoseOfAPersonAreShown() {
        JsonNode own = SERVED.call("list_activities", "{'work_package': 8, 'by': 'Lars'}");

        assertThat(own.path("activities")).isNotEmpty().allSatisfy(activity -> assertThat(
                        activity.at("/by/name").asText())
                .isEqualTo("Lars Östberg"));
    }

    @Test
    void theRestIsOnTheNextPages() {
        int total = total("'only': 'all'");
        JsonNode first = SERVED.call("list_activities", "{'work_package': 8, 'limit': 1}");
        JsonNode second = SERVED.call("list_activities", "{'work_package': 8, 'limit': 1, 'page': 2}");
        JsonNode last = SERVED.call("list_activities", "{'work_package': 8, 'limit': 1, 'page': " + total + "}");

        assertThat(first.path("more").asText()).isEqualTo("page: 2");
        assertThat(second.at("/activities/0/id")).isNotEqualTo(first.at("/activities/0/id"));
        assertThat(last.has("more")).isFalse();
        assertThat(last.at("/activities/0/changes/0").asText()).isEqualTo("created");
    }

    @Test
    void aNameThatNobodyHasIsRefused() {
        assertThat(SERVED.failure("list_activities", "{'work_package': 8, 'by': 'Nobody'}"))
                .contains("Nobody");
    }
}
