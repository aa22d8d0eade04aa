package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class FavoriteProjectsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static int favorites() {
        return SERVED.call("list_projects", "{'favorites': true}").path("total").asInt();
    }

    @Test
    void aProjectIsMarkedAndTheMarkTakenAway() {
        assertThat(SERVED.call("set_favorite", "{'project': 'meter-rollout'}")
                        .at("/project/name")
                        .asText())
                .isEqualTo("Smart meter rollout");
        assertThat(favorites()).isEqualTo(1);
        assertThat(SERVED.call("get_project", "{'project': 1}").path("favorite").asBoolean())
                .isTrue();

        SERVED.call("set_favorite", "{'project': 'meter-rollout', 'favorite': false}");
        assertThat(favorites()).isZero();
    }

    @Test
    void markingTwiceIsNoFault() {
        SERVED.call("set_favorite", "{'project': 4}");
        SERVED.call("set_favorite", "{'project': 4}");
        assertThat(SERVED.upstream().passed()).hasSize(1);
        SERVED.call("set_favorite", "{'project': 4, 'favorite': false}");
    }

    @Test
    void aProjectThatTheCallerDoesNotSeeIsNotFound() {
        assertThat(SERVED.failure("set_favorite", "{'project': 'board-matters'}"))
                .contains("board-matters");
    }
}
