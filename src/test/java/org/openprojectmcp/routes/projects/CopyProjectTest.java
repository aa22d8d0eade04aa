package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class CopyProjectTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);

    @Test
    void theCopyIsWaitedForAndThereWithAllThatWasInTheOriginal() {
        JsonNode copied = SERVED.call("copy_project", "{'project': 'pump-station', 'name': 'Pump station Westwick'}");

        assertThat(copied.path("done").asBoolean()).isTrue();
        assertThat(copied.path("status").asText()).isEqualTo("success");
        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(7);
        JsonNode copy = SERVED.call("get_project", "{'project': 'Pump station Westwick'}");
        JsonNode original = SERVED.call("get_project", "{'project': 'pump-station'}");
        assertThat(copy.path("id")).isEqualTo(copied.at("/project/id"));
        assertThat(copy.at("/work_packages/total")).isEqualTo(original.at("/work_packages/total"));
        assertThat(copy.path("members")).isEqualTo(original.path("members"));
    }

    @Test
    void onlyThePartsThatAreNamedAreCopied() {
        JsonNode copied = SERVED.call(
                "copy_project",
                "{'project': 'pump-station', 'name': 'Pump plan', 'parent': 'meter-rollout', 'parts': ['versions']}");

        JsonNode copy = SERVED.call("get_project", "{'project': " + copied.at("/project/id") + "}");
        assertThat(copy.at("/parent/name").asText()).isEqualTo("Smart meter rollout");
        assertThat(copy.at("/versions/total").asInt()).isEqualTo(1);
        assertThat(copy.at("/work_packages/total").asInt()).isZero();
    }

    @Test
    void theJobCanBeAskedForLater() {
        JsonNode copied =
                SERVED.call("copy_project", "{'project': 'pump-station', 'name': 'Third station', 'parts': []}");

        JsonNode job = SERVED.call("get_job_status", "{'job': " + copied.path("job") + "}");

        assertThat(job).isEqualTo(copied);
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void anUnfinishedCopyNamesItsJobInsteadOfWaitingForEver() {
        JsonNode known = SERVED.call("copy_project", "{'project': 'pump-station', 'name': 'Slow one', 'parts': []}");
        String job = "/api/v3/job_statuses/" + known.path("job").asText();
        SERVED.upstream().answer(job, "{'jobId': 'slow', 'status': 'in_process', 'payload': {}}".replace('\'', '"'));

        JsonNode status = SERVED.call("get_job_status", "{'job': " + known.path("job") + "}");

        assertThat(status.path("done").asBoolean()).isFalse();
        assertThat(status.path("status").asText()).isEqualTo("in_process");
    }

    @Test
    void aPreviewNamesThePartsAndCopiesNothing() {
        JsonNode preview =
                SERVED.call("copy_project", "{'project': 'pump-station', 'name': 'Not yet', 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/parts")).extracting(JsonNode::asText).contains("members", "work_packages");
        assertThat(SERVED.upstream().passed()).extracting(Passed::target).noneMatch(path -> path.endsWith("/copy"));
    }

    @Test
    void aTakenIdentifierAndAMissingPermissionAreNamed() {
        assertThat(SERVED.failure(
                        "copy_project", "{'project': 'pump-station', 'name': 'X', 'identifier': 'meter-rollout'}"))
                .contains("identifier", "nothing was written");
        try (ServedRoutes member = new ServedRoutes()) {
            assertThat(member.failure("copy_project", "{'project': 'pump-station', 'name': 'X'}"))
                    .contains("copy_projects");
        }
    }

    @Test
    void somebodyElsesJobIsNotShown() {
        assertThat(SERVED.failure("get_job_status", "{'job': '00000000-0000'}")).contains("Job", "not visible");
        assertThat(SERVED.failure("get_job_status", "{'job': '../users/1'}")).contains("job");
    }
}
