package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ResolveUrlTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void aLinkToAWorkPackageNamesItAndTheToolThatReadsIt() {
        int id = SERVED.call("list_work_packages", "{'page_size': 1}")
                .at("/rows/0/0")
                .asInt();

        JsonNode link = SERVED.call("resolve_url", "{'url': '/work_packages/" + id + "/activity#activity-2'}");

        assertThat(link.path("kind").asText()).isEqualTo("work package");
        assertThat(link.path("id").asInt()).isEqualTo(id);
        assertThat(link.path("name").asText()).isNotEmpty();
        assertThat(link.at("/project/name").asText()).isNotEmpty();
        assertThat(link.path("tool").asText()).isEqualTo("get_work_package");
        assertThat(SERVED.call("get_work_package", link.path("arguments").toString())
                        .path("subject"))
                .isEqualTo(link.path("name"));
        assertThat(link.path("comment").asText()).isEqualTo("number 2 of the page");
    }

    @Test
    void aLinkToAProjectTakesItsIdentifier() {
        JsonNode link = SERVED.call("resolve_url", "{'url': '/projects/pump-station/work_packages'}");

        assertThat(link.path("kind").asText()).isEqualTo("project");
        assertThat(link.path("name").asText()).isEqualTo("Pump station Eastwick");
        assertThat(link.path("tool").asText()).isEqualTo("get_project_context");
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void whereNoToolReadsItThatIsSaid() {
        assertThat(SERVED.call("resolve_url", "{'url': '/projects/pump-station/wiki/start'}")
                        .path("note")
                        .asText())
                .contains("no text of wiki pages");
    }

    @Test
    void aLinkOfAnotherPlaceOrOfNothingIsRefusedWithoutAskingAnybody() {
        assertThat(SERVED.failure("resolve_url", "{'url': 'https://elsewhere.example/work_packages/1'}"))
                .contains("not of this OpenProject", "http://");
        assertThat(SERVED.failure("resolve_url", "{'url': '/admin/settings'}")).contains("shows no single thing");
        assertThat(SERVED.upstream().passed()).isEmpty();
    }

    @Test
    void aLinkToWhatIsNotThereSaysSo() {
        assertThat(SERVED.failure("resolve_url", "{'url': '/work_packages/999999'}"))
                .contains("999999 does not exist");
    }
}
