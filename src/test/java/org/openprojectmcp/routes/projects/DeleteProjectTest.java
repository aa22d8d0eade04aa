package org.openprojectmcp.routes.projects;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class DeleteProjectTest {

    private static final String PORTAL = "{'project': 2}";

    @AutoClose
    private final ServedRoutes served = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);

    private JsonNode confirmed(JsonNode preview) {
        return served.call(
                "delete_project",
                "{'project': 2, 'confirm': '" + preview.path("confirm").asText() + "'}");
    }

    @Test
    void thePreviewTellsWhatGoesWithItAndDeletesNothing() {
        JsonNode would = served.call("delete_project", PORTAL).path("would");

        assertThat(would.at("/with_it/subprojects/0/name").asText()).isEqualTo("Portal mobile app");
        assertThat(would.at("/with_it/work_packages").asInt()).isGreaterThan(52);
        assertThat(would.at("/with_it/time_entries").asInt()).isPositive();
        assertThat(served.upstream().passed())
                .hasSizeLessThanOrEqualTo(5)
                .extracting(Passed::method)
                .containsOnly("GET");
    }

    @Test
    void onceConfirmedItGoesWithItsSubprojects() {
        JsonNode deleted = confirmed(served.call("delete_project", PORTAL));

        assertThat(deleted.path("deleted").asText()).isEqualTo("Customer portal");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        served.call("list_projects", "{}").path("rows"))
                .extracting(row -> row.get(0).asInt())
                .doesNotContain(2, 3));
    }

    @Test
    void aConfirmationEndsWhenMoreWouldGo() {
        JsonNode preview = served.call("delete_project", PORTAL);
        served.call("create_work_package", "{'project': 2, 'subject': 'One more'}");

        assertThat(served.failure(
                        "delete_project",
                        "{'project': 2, 'confirm': '" + preview.path("confirm").asText() + "'}"))
                .contains("does not fit");
    }

    @Test
    void whatIsArchivedIsSaidToBeUncounted() {
        served.call("update_project", "{'project': 3, 'archived': true}");

        JsonNode with = served.call("delete_project", PORTAL).at("/would/with_it");

        assertThat(with.at("/subprojects/0/archived").asBoolean()).isTrue();
        assertThat(with.path("note").asText()).contains("not counted");
    }

    @Test
    void whoIsNoAdministratorIsToldWhatCanBeDoneInstead() {
        try (ServedRoutes member = new ServedRoutes()) {
            assertThat(member.failure("delete_project", PORTAL)).contains("administrators", "archive");
            assertThat(member.upstream().passed()).extracting(Passed::method).containsOnly("GET");
        }
    }
}
