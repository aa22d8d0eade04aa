package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListProjectsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void itListsWhatTheCallerSees() {
        JsonNode list = SERVED.call("list_projects", "{}");

        assertThat(list.path("total").asInt()).isEqualTo(4);
        assertThat(list.path("shown").asInt()).isEqualTo(4);
        assertThat(list.path("rows"))
                .extracting(row -> row.get(1).asText())
                .doesNotContain("Board matters", "Office move");
        assertThat(list.path("rows"))
                .anySatisfy(row -> assertThat(row.get(3).asText()).isEqualTo("Customer portal #2"));
        assertThat(list.has("more")).isFalse();
    }

    @Test
    void aPageSaysHowToGetTheNext() {
        JsonNode list = SERVED.call("list_projects", "{'page_size': 3}");

        assertThat(list.path("total").asInt()).isEqualTo(4);
        assertThat(list.path("shown").asInt()).isEqualTo(3);
        assertThat(list.path("more").asText()).isEqualTo("page: 2");
        assertThat(SERVED.call("list_projects", "{'page_size': 3, 'page': 2}")
                        .path("shown")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void wordsStatusAndParentNarrowIt() {
        assertThat(SERVED.call("list_projects", "{'text': 'portal'}")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(SERVED.call("list_projects", "{'status': 'at_risk'}")
                        .at("/rows/0/1")
                        .asText())
                .isEqualTo("Smart meter rollout");
        assertThat(SERVED.call("list_projects", "{'below': 'customer-portal'}")
                        .at("/rows/0/1")
                        .asText())
                .isEqualTo("Portal mobile app");
    }

    @Test
    void onlyTheColumnsThatAreShownAreFetched() {
        SERVED.call("get_projects", "{}");

        assertThat(SERVED.upstream().passed()).singleElement().satisfies(asked -> {
            assertThat(asked.target()).contains("select=total,");
            assertThat(asked.bytes()).isLessThan(1500);
        });
    }

    @Test
    void anUnknownStatusIsRefusedWithTheKnownOnes() {
        assertThat(SERVED.failure("list_projects", "{'status': 'red'}")).contains("off_track");
    }
}
