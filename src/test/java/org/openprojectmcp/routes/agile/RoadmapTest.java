package org.openprojectmcp.routes.agile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class RoadmapTest {

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
    void versionsComeInTheOrderOfTheirDatesWithWhatIsLeft() {
        JsonNode roadmap = served.call("roadmap", "{'project': 'customer-portal'}");

        assertThat(roadmap.path("versions"))
                .extracting(version -> version.path("name").asText())
                .containsExactly("2.0.1", "2.1", "2.2");
        JsonNode next = roadmap.at("/versions/1");
        JsonNode inFull = served.call("get_version", "{'version': '2.1'}");
        assertThat(next.path("left")).isEqualTo(inFull.at("/work_packages/open"));
        assertThat(next.path("late")).isEqualTo(inFull.at("/work_packages/overdue"));
        assertThat(next.path("percent_closed")).isEqualTo(inFull.at("/work_packages/percent_closed"));
        assertThat(next.path("hours_left")).isEqualTo(inFull.at("/hours/remaining"));
    }

    @Test
    void lateOnesAreNamedAndWhatHasNoVersionIsCounted() {
        JsonNode roadmap = served.call("roadmap", "{'project': 'customer-portal'}");

        assertThat(roadmap.path("late")).extracting(JsonNode::asText).contains("2.1");
        assertThat(roadmap.at("/without_version/left").asInt()).isPositive();
        assertThat(roadmap.path("as_of").asText()).isEqualTo("2026-11-18");
    }

    @Test
    void closedOnesAreLeftOutUnlessAskedFor() {
        assertThat(served.call("roadmap", "{'project': 'customer-portal'}")
                        .at("/notes/0")
                        .asText())
                .contains("Closed versions", "1");
        assertThat(served.call("roadmap", "{'project': 'customer-portal', 'closed': true}")
                        .path("versions"))
                .extracting(version -> version.path("state").asText())
                .contains("closed");
    }

    @Test
    void fourRequestsAreEnoughHoweverManyVersionsThereAre() {
        served.call("roadmap", "{'project': 'meter-rollout'}");
        served.call("roadmap", "{'project': 'customer-portal'}");

        assertThat(served.upstream().passed()).hasSize(4);
    }

    @Test
    void aVersionWithoutADateComesLast() {
        try (ServedRoutes own = new ServedRoutes()) {
            own.call("create_version", "{'project': 'customer-portal', 'name': '1 some day'}");

            JsonNode roadmap = own.call("roadmap", "{'project': 'customer-portal'}");

            assertThat(roadmap.at("/versions/3/name").asText()).isEqualTo("1 some day");
            assertThat(roadmap.path("notes").toString()).contains("without a due date");
        }
    }

    @Test
    void itNeedsAProject() {
        assertThat(served.failure("roadmap", "{}")).contains("project");
        assertThat(served.failure("roadmap", "{'project': 'board-matters'}")).contains("board-matters");
    }
}
