package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class FavoriteProjectsTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static int favorites() {
        return served.call("list_projects", "{'favorites': true}").path("total").asInt();
    }

    @Test
    void aProjectIsMarkedAndTheMarkTakenAway() {
        assertThat(served.call("set_favorite", "{'project': 'meter-rollout'}")
                        .at("/project/name")
                        .asText())
                .isEqualTo("Smart meter rollout");
        assertThat(favorites()).isEqualTo(1);
        assertThat(served.call("get_project", "{'project': 1}").path("favorite").asBoolean())
                .isTrue();

        served.call("set_favorite", "{'project': 'meter-rollout', 'favorite': false}");
        assertThat(favorites()).isZero();
    }

    @Test
    void markingTwiceIsNoFault() {
        served.call("set_favorite", "{'project': 4}");
        served.call("set_favorite", "{'project': 4}");
        assertThat(served.upstream().passed()).hasSize(1);
        served.call("set_favorite", "{'project': 4, 'favorite': false}");
    }

    @Test
    void aProjectThatTheCallerDoesNotSeeIsNotFound() {
        assertThat(served.failure("set_favorite", "{'project': 'board-matters'}"))
                .contains("board-matters");
    }
}
