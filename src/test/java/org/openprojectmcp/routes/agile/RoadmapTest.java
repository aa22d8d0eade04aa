package org.openprojectmcp.routes.agile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class RoadmapTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void versionsComeInTheOrderOfTheirDatesWithWhatIsLeft() {
        JsonNode roadmap = SERVED.call("roadmap", "{'project': 'customer-portal'}");

        assertThat(roadmap.path("versions"))
                .extracting(version -> version.path("name").asText())
                .containsExactly("2.0.1", "2.1", "2.2");
        JsonNode next = roadmap.at("/versions/1");
        JsonNode inFull = SERVED.call("get_version", "{'version': '2.1'}");
        assertThat(next.path("left")).isEqualTo(inFull.at("/work_packages/open"));
        assertThat(next.path("late")).isEqualTo(inFull.at("/work_packages/overdue"));
        assertThat(next.path("percent_closed")).isEqualTo(inFull.at("/work_packages/percent_closed"));
        assertThat(next.path("hours_left")).isEqualTo(inFull.at("/hours/remaining"));
    }

    @Test
    void lateOnesAreNamedAndWhatHasNoVersionIsCounted() {
        JsonNode roadmap = SERVED.call("roadmap", "{'project': 'customer-portal'}");

        assertThat(roadmap.path("late")).extracting(JsonNode::asText).contains("2.1");
        assertThat(roadmap.at("/without_version/left").asInt()).isPositive();
        assertThat(roadmap.path("as_of").asText()).isEqualTo("2026-11-18");
    }

    @Test
    void closedOnesAreLeftOutUnlessAskedFor() {
        assertThat(SERVED.call("roadmap", "{'project': 'customer-portal'}")
                        .at("/notes/0")
                        .asText())
                .contains("Closed versions", "1");
        assertThat(SERVED.call("roadmap", "{'project': 'customer-portal', 'closed': true}")
                        .path("versions"))
                .extracting(version -> version.path("state").asText())
                .contains("closed");
    }

    @Test
    void fourRequestsAreEnoughHoweverManyVersionsThereAre() {
        SERVED.call("roadmap", "{'project': 'meter-rollout'}");
        SERVED.call("roadmap", "{'project': 'customer-portal'}");

        assertThat(SERVED.upstream().passed()).hasSize(4);
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
        assertThat(SERVED.failure("roadmap", "{}")).contains("project");
        assertThat(SERVED.failure("roadmap", "{'project': 'board-matters'}")).contains("board-matters");
    }
}
