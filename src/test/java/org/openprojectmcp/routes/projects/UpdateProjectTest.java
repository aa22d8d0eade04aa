package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class UpdateProjectTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);

    private JsonNode update(String arguments) {
        return served.call("update_project", arguments);
    }

    @Test
    void eachChangeIsToldBeforeAndAfterAndNothingElseIsTouched() {
        JsonNode before = served.call("get_project", "{'project': 2}");

        JsonNode updated =
                update("{'project': 2, 'status': 'off_track', 'status_explanation': 'Late', 'public': true}");

        assertThat(updated.path("changed").toString())
                .isEqualTo(
                        "{\"status\":[\"on_track\",\"off_track\"],"
                                + "\"status_explanation\":[\"2.1 is on its way, two late items.\",\"Late\"],\"public\":[false,true]}");
        JsonNode after = served.call("get_project", "{'project': 2}");
        assertThat(after.path("status").asText()).isEqualTo("off_track");
        assertThat(after.path("description")).isEqualTo(before.path("description"));
        assertThat(after.path("name")).isEqualTo(before.path("name"));
    }

    @Test
    void nullClears() {
        update("{'project': 3, 'parent': null, 'description': null}");
        update("{'project': 2, 'status': null}");

        JsonNode root = served.call("get_project", "{'project': 3}");
        assertThat(root.has("parent")).isFalse();
        assertThat(root.has("description")).isFalse();
        assertThat(served.call("get_project", "{'project': 2}").has("status")).isFalse();
    }

    @Test
    void aNewNameIsKnownInTheNextCall() {
        served.call("get_project", "{'project': 'Customer portal'}");
        update("{'project': 'Customer portal', 'name': 'Water desk'}");

        assertThat(served.call("get_project", "{'project': 'Water desk'}")
                        .path("id")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void archivingTellsWhichSubprojectsWentAlong() {
        JsonNode preview = update("{'project': 2, 'archived': true, 'preview': true}");
        assertThat(preview.at("/changes/archived/1").asBoolean()).isTrue();
        assertThat(preview.at("/would/also_archived/0/name").asText()).isEqualTo("Portal mobile app");

        JsonNode archived = update("{'project': 2, 'archived': true}");
        assertThat(archived.at("/also_archived/0/name").asText()).isEqualTo("Portal mobile app");
        assertThat(served.call("list_projects", "{'state': 'archived'}").path("rows"))
                .extracting(row -> row.get(0).asInt())
                .contains(2, 3);

        JsonNode back = update("{'project': 2, 'archived': false}");
        assertThat(back.at("/changed/archived/1").asBoolean()).isFalse();
        assertThat(served.call("get_project", "{'project': 2}").has("archived")).isFalse();
    }

    @Test
    void aPreviewChangesNothing() {
        JsonNode preview = update("{'project': 2, 'name': 'Water desk', 'parent': 'meter-rollout', 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/changes/name/1").asText()).isEqualTo("Water desk");
        assertThat(preview.at("/changes/parent/1/name").asText()).isEqualTo("Smart meter rollout");
        assertThat(served.upstream().passed()).extracting(Passed::method).doesNotContain("PATCH");
        assertThat(served.call("get_project", "{'project': 2}").path("name").asText())
                .isEqualTo("Customer portal");
    }

    @Test
    void whatIsSoAlreadyIsSaidToBe() {
        assertThat(update("{'project': 2, 'status': 'on_track'}").path("note").asText())
                .contains("already");
        assertThat(served.upstream().passed()).hasSize(2);
    }

    @Test
    void aProjectCannotGoBelowItself() {
        assertThat(served.failure("update_project", "{'project': 2, 'parent': 'portal-app'}"))
                .contains("nothing was written", "parent");
        assertThat(served.call("get_project", "{'project': 2}").has("parent")).isFalse();
    }

    @Test
    void customFieldsAreWrittenAndReadByLabel() {
        ToolPolicy policy = new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING);
        try (ServedRoutes custom = new ServedRoutes(CustomFieldState.options(ServedRoutes.CLOCK), "admin", policy)) {
            custom.call("create_project", "{'name': 'New well', 'custom_fields': {'Cost centre': 'K-11'}}");

            JsonNode updated =
                    custom.call("update_project", "{'project': 'new-well', 'custom_fields': {'Cost centre': 'K-12'}}");

            assertThat(updated.path("changed").toString()).isEqualTo("{\"Cost centre\":[\"K-11\",\"K-12\"]}");
            assertThat(custom.call("get_project", "{'project': 'new-well'}")
                            .at("/custom_fields/Cost centre")
                            .asText())
                    .isEqualTo("K-12");
            assertThat(custom.failure(
                            "update_project", "{'project': 'new-well', 'custom_fields': {'Cost center': 'K-13'}}"))
                    .contains("Cost centre", "Nothing was written");
        }
    }

    @Test
    void whoMayNotIsToldWhichPermissionIsMissing() {
        try (ServedRoutes member = new ServedRoutes()) {
            assertThat(member.failure("update_project", "{'project': 'portal-app', 'name': 'Mine'}"))
                    .contains("edit_project", "can grant");
            assertThat(member.call("get_project", "{'project': 3}").path("name").asText())
                    .isEqualTo("Portal mobile app");
        }
    }

    @Test
    void aStatusThatIsNoneIsRefusedWithTheKnownOnes() {
        assertThat(served.failure("update_project", "{'project': 2, 'status': 'red'}"))
                .contains("off_track");
        assertThat(served.failure("update_project", "{'project': 2}")).contains("update_project");
        assertThat(served.upstream().passed()).isEmpty();
    }
}
