package org.openprojectmcp.routes.agile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

/** Sprints of an OpenProject of 17.3 or later; the sandbox is older, so that the answers stand in the test. */
class SprintsTest {

    private static final String LINKS =
            """
            "_links": {"status": {"href": "urn:openproject-org:api:v3:sprints:status:%s"},
                       "definingWorkspace": {"href": "/api/v3/projects/2", "title": "Customer portal"}}""";
    private static final String LAST = sprint(7, "Sprint 7", "2026-10-26", "2026-11-08", "completed");
    private static final String NOW = sprint(8, "Sprint 8", "2026-11-02", "2026-11-15", "active");

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
        served.upstream().answer("/api/v3/projects/2/sprints", list(NOW, LAST));
        served.upstream().answer("/api/v3/sprints/8", NOW);
    }

    private static String sprint(int id, String name, String start, String finish, String status) {
        return """
                {"_type": "Sprint", "id": %d, "name": "%s", "startDate": "%s", "finishDate": "%s", %s}"""
                .formatted(id, name, start, finish, LINKS.formatted(status));
    }

    private static String list(String... sprints) {
        return """
                {"total": %d, "count": %d, "pageSize": 200, "offset": 1, "_embedded": {"elements": [%s]}}"""
                .formatted(sprints.length, sprints.length, String.join(",", sprints));
    }

    @Test
    void sprintsComeInTheOrderOfTheirDatesWithTheirState() {
        JsonNode list = served.call("list_sprints", "{'project': 'customer-portal'}");

        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("sprints"))
                .extracting(sprint -> sprint.path("state").asText())
                .containsExactly("completed", "active");
        assertThat(list.at("/sprints/0").has("overdue")).isFalse();
        assertThat(list.at("/sprints/1/overdue").asBoolean()).isTrue();
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aStateNarrowsThem() {
        JsonNode list = served.call("list_sprints", "{'project': 2, 'state': 'active'}");

        assertThat(list.path("shown").asInt()).isEqualTo(1);
        assertThat(list.path("filter").asText()).contains("active");
        assertThat(served.failure("list_sprints", "{'state': 'running'}")).contains("in_planning");
    }

    @Test
    void oneIsReadById() {
        JsonNode sprint = served.call("get_sprint", "{'sprint': 8}");

        assertThat(sprint.path("finish").asText()).isEqualTo("2026-11-15");
        assertThat(sprint.at("/project/id").asInt()).isEqualTo(2);
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void anInstanceWithoutSprintsSaysThatThereAreNone() {
        assertThat(served.failure("get_sprint", "{'sprint': 9}")).contains("Sprint 9", "does not exist");
        assertThat(served.failure("list_sprints", "{}")).contains("does not exist");
    }
}
