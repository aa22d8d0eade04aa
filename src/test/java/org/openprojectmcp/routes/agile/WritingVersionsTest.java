package org.openprojectmcp.routes.agile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class WritingVersionsTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void aVersionIsMadeAndKnownByItsNameAtOnce() {
        served.call("list_work_packages", "{'version': '2.1'}");
        JsonNode made = served.call(
                "create_version",
                "{'project': 'customer-portal', 'name': '3.0', 'start': '2027-02-01', 'due': '2027-03-01', 'sharing': 'descendants'}");
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(2);

        JsonNode read = served.call("get_version", "{'version': '3.0'}");
        assertThat(read.path("id")).isEqualTo(made.path("id"));
        assertThat(read.path("start").asText()).isEqualTo("2027-02-01");
        assertThat(read.path("sharing").asText()).isEqualTo("descendants");
        assertThat(read.at("/project/name").asText()).isEqualTo("Customer portal");
    }

    @Test
    void aPreviewMakesNothing() {
        JsonNode preview =
                served.call("create_version", "{'project': 'customer-portal', 'name': '3.0', 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/project/name").asText()).isEqualTo("Customer portal");
        assertThat(served.failure("get_version", "{'version': '3.0'}")).contains("3.0");
    }

    @Test
    void whatCannotStandIsRefusedByItsArgument() {
        assertThat(served.failure("create_version", "{'project': 'customer-portal', 'name': '2.1'}"))
                .contains("(name)", "nothing was written");
        assertThat(served.failure(
                        "create_version",
                        "{'project': 'customer-portal', 'name': '3.0', 'start': '2027-03-01', 'due': '2027-02-01'}"))
                .contains("(due)", "nothing was written");
        assertThat(served.failure("create_version", "{'project': 'customer-portal', 'name': '3.0', 'state': 'done'}"))
                .contains("locked");
        assertThat(served.call("list_versions", "{'project': 'customer-portal'}")
                        .path("total")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void eachChangeIsToldBeforeAndAfter() {
        JsonNode preview = served.call("update_version", "{'version': '2.2', 'due': null, 'preview': true}");
        assertThat(preview.at("/changes/due/0").asText()).isEqualTo("2027-01-27");
        assertThat(preview.path("ready").asBoolean()).isTrue();

        JsonNode updated = served.call("update_version", "{'version': '2.2', 'due': null, 'name': '2.3'}");

        assertThat(updated.path("changed").toString())
                .isEqualTo("{\"name\":[\"2.2\",\"2.3\"],\"due\":[\"2027-01-27\",null]}");
        JsonNode read = served.call("get_version", "{'version': '2.3'}");
        assertThat(read.has("due")).isFalse();
        assertThat(read.path("start").asText()).isEqualTo("2026-12-07");
    }

    @Test
    void closingTellsWhatIsStillOpenInIt() {
        int open = served.call("get_version", "{'version': '2.1'}")
                .at("/work_packages/open")
                .asInt();

        JsonNode closed = served.call("update_version", "{'version': '2.1', 'state': 'closed'}");

        assertThat(open).isPositive();
        assertThat(closed.path("still_open").asInt()).isEqualTo(open);
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(3);
        assertThat(served.call("update_version", "{'version': '2.1', 'state': 'closed'}")
                        .path("note")
                        .asText())
                .contains("already");
    }

    @Test
    void aVersionWithWorkInItIsNotDeleted() {
        assertThat(served.failure("delete_version", "{'version': '2.1'}"))
                .contains("23 work packages", "Nothing was deleted");
        assertThat(served.upstream().passed()).extracting(Passed::method).containsOnly("GET");
    }

    @Test
    void anEmptyOneIsDeletedOnceConfirmed() {
        JsonNode preview = served.call("delete_version", "{'version': 'Wave 2'}");
        assertThat(preview.at("/would/delete").asText()).isEqualTo("Wave 2");
        assertThat(served.upstream().passed()).extracting(Passed::method).containsOnly("GET");

        String token = preview.path("confirm").asText();
        assertThat(served.call("delete_version", "{'version': 'Wave 2', 'confirm': '" + token + "'}")
                        .path("deleted")
                        .asText())
                .isEqualTo("Wave 2");
        assertThat(served.failure("get_version", "{'version': 'Wave 2'}")).contains("Wave 1");
    }

    @Test
    void aConfirmationEndsWhenTheVersionChanges() {
        String token = served.call("delete_version", "{'version': 'Wave 2'}")
                .path("confirm")
                .asText();
        served.call("update_version", "{'version': 'Wave 2', 'due': '2027-04-01'}");

        assertThat(served.failure("delete_version", "{'version': 'Wave 2', 'confirm': '" + token + "'}"))
                .contains("has changed since the preview");
    }

    @Test
    void whoMayNotIsToldWhichPermissionIsMissing() {
        assertThat(served.failure("create_version", "{'project': 'portal-app', 'name': '1.0'}"))
                .contains("manage_versions", "can grant");
        assertThat(served.failure("update_version", "{'version': 'Commissioning', 'name': 'Start'}"))
                .contains("manage_versions");
        assertThat(served.failure("delete_version", "{'version': 'Commissioning'}"))
                .contains("manage_versions", "Nothing was changed");
        assertThat(served.call("get_version", "{'version': 'Commissioning'}")
                        .path("name")
                        .asText())
                .isEqualTo("Commissioning");
    }
}
