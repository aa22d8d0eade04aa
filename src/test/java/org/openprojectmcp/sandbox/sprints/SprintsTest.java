package org.openprojectmcp.sandbox.sprints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.sandbox.profile.Profile;

class SprintsTest {
    private static final String STATE = TinyInstance.STATE
            .replace("\"work_package_assigned\"", "\"work_package_assigned\", \"view_master_backlog\"")
            .replace("[\"work_package_tracking\"]", "[\"work_package_tracking\", \"backlogs\"]")
            .replace(
                    "\"projects\": [",
                    """
                    "sprints": [{"id": 3, "project_id": 1, "name": "Spring", "start_date": "2026-03-02",
                                 "finish_date": "2026-03-15", "status": "active"},
                                {"id": 4, "project_id": 2, "name": "Elsewhere"}],
                    "projects": [{"id": 2, "identifier": "elsewhere", "name": "Elsewhere", "modules": ["backlogs"]},""");
    private static final String IN_SPRING =
            "{\"_links\": {\"sprint\": {\"href\": \"/api/v3/sprints/3\"}}, " + "\"lockVersion\": 0}";

    @ParameterizedTest
    @EnumSource(names = {"V17_4", "V17_9"})
    void whoSeesTheBacklogsOfAProjectSeesItsSprints(Profile profile) {
        try (var instance = new TinyInstance(profile, STATE)) {
            assertThat(instance.get(WRITER, "/api/v3/sprints").elements().findValuesAsText("name"))
                    .containsExactly("Spring");
            assertThat(instance.get(WRITER, "/api/v3/projects/orchard/sprints").elements())
                    .hasSize(1);
            assertThat(instance.get(WRITER, "/api/v3/sprints/3")
                            .json()
                            .at("/_links/status/href")
                            .asText())
                    .endsWith(":active");
            assertThat(instance.get(ONLOOKER, "/api/v3/projects/orchard/sprints")
                            .status())
                    .isEqualTo(403);
            assertThat(instance.get(STRANGER, "/api/v3/sprints/3").status()).isEqualTo(404);
        }
    }

    @Test
    void aWorkPackageIsPutIntoASprintAndFoundByIt() {
        try (var instance = new TinyInstance(Profile.V17_4, STATE)) {
            var id = instance.workPackage("\"subject\": \"Pick apples\"");
            assertThat(instance.read(id).at("/_links/sprint/href").isNull()).isTrue();

            var changed = instance.call(WRITER, "PATCH", "/api/v3/work_packages/" + id, IN_SPRING);
            assertThat(changed.json().at("/_links/sprint/title").asText()).isEqualTo("Spring");
            var filter = "[{\"sprint\":{\"operator\":\"=\",\"values\":[\"3\"]}}]";
            assertThat(instance.get(WRITER, "/api/v3/work_packages?filters=" + filter)
                            .elements())
                    .hasSize(1);
            assertThat(instance.get(WRITER, "/api/v3/work_packages/" + id + "/activities")
                            .json()
                            .toString())
                    .contains("Sprint set to Spring");
        }
    }

    @Test
    void aSprintOfAnotherProjectIsRefused() {
        try (var instance = new TinyInstance(Profile.V17_4, STATE)) {
            var id = instance.workPackage("\"subject\": \"Pick apples\"");
            var body = IN_SPRING.replace("sprints/3", "sprints/4");
            assertThat(instance.call(WRITER, "PATCH", "/api/v3/work_packages/" + id, body)
                            .status())
                    .isEqualTo(422);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V16_6", "V17_1"})
    void before173ThereAreNone(Profile profile) {
        try (var instance = new TinyInstance(profile, STATE)) {
            var id = instance.workPackage("\"subject\": \"Pick apples\"");
            assertThat(instance.get(WRITER, "/api/v3/sprints").status()).isEqualTo(404);
            assertThat(instance.call(WRITER, "PATCH", "/api/v3/work_packages/" + id, IN_SPRING)
                            .json()
                            .path("_links")
                            .has("sprint"))
                    .isFalse();
        }
    }
}
