package org.openprojectmcp.routes.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class WorkspacesTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void workspacesSayTheirKind() {
        JsonNode list = served.call("list_workspaces", "{'text': 'portal'}");

        assertThat(list.path("rows"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get(3).asText()).isEqualTo("project"))
                .anySatisfy(row -> assertThat(row.get(4).asText()).isEqualTo("Customer portal #2"));
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void anInstanceWithoutPortfoliosListsNone() {
        assertThat(served.call("list_workspaces", "{'kind': 'portfolio'}")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(served.call("list_workspaces", "{'kind': 'program'}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void portfoliosOfAnEnterpriseEditionAreListedAsSuch() {
        served.upstream()
                .answer(
                        "/api/v3/portfolios",
                        """
                        {"total": 1, "_embedded": {"elements": [{"_type": "Portfolio", "id": 9, "name": "Water", "identifier": "water",
                          "active": true, "public": true, "_links": {"ancestors": []}}]}}""");

        assertThat(served.call("list_workspaces", "{'kind': 'portfolio'}")
                        .path("rows")
                        .toString())
                .isEqualTo("[[9,\"Water\",\"water\",\"portfolio\",\"\",\"public\"]]");
    }

    @Test
    void phasesComeInTheirOrderWithGates() {
        JsonNode list = served.call("list_project_phases", "{}");

        assertThat(list.path("total").asInt()).isEqualTo(4);
        assertThat(list.path("phases"))
                .extracting(phase -> phase.path("name").asText())
                .containsExactly("Initiating", "Planning", "Executing", "Closing");
        assertThat(list.at("/phases/1/start_gate").asText()).isEqualTo("Ready for Planning");
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void aNewerOpenProjectTellsTheConfigurationOfAProject() {
        assertThat(served.failure("get_project_configuration", "{'project': 2}"))
                .contains("does not exist");
        served.upstream()
                .answer(
                        "/api/v3/projects/2/configuration",
                        """
                        {"_type": "Configuration", "maximumAttachmentFileSize": 5242880, "perPageOptions": [20, 100], "hoursPerDay": 8,
                         "enabledInternalComments": false, "_links": {}}""");

        JsonNode configuration = served.call("get_project_configuration", "{'project': 'customer-portal'}");

        assertThat(configuration.at("/project/name").asText()).isEqualTo("Customer portal");
        assertThat(configuration.path("internal_comments").isBoolean()).isTrue();
        assertThat(configuration.path("max_attachment_bytes").asInt()).isEqualTo(5242880);
    }
}
