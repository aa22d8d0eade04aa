package org.openprojectmcp.routes.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ResourceContents;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.testing.PlainCall;

class ResourcesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static JsonNode read(String uri) throws Exception {
        ResourceContents contents = SERVED.catalog().readResource(uri, new PlainCall());
        assertThat(contents.mimeType()).isEqualTo("application/json");
        return new ObjectMapper().readTree(((ResourceContents.Text) contents).text());
    }

    @Test
    void theFiveResourcesOfOldAreOffered() {
        assertThat(SERVED.catalog().resources()).extracting(one -> one.uri()).contains("openproject://projects");
        assertThat(SERVED.catalog().resourceTemplates())
                .extracting(one -> one.uriTemplate())
                .contains(
                        "openproject://project/{id}",
                        "openproject://work-packages/{project_id}",
                        "openproject://work-package/{id}",
                        "openproject://work-package-relations/{id}");
    }

    @Test
    void projectsAreListed() throws Exception {
        assertThat(read("openproject://projects").path("total").asInt()).isEqualTo(4);
    }

    @Test
    void aProjectIsReadByIdOrIdentifier() throws Exception {
        JsonNode project = read("openproject://project/pump-station");

        assertThat(project.path("open_work_packages").asInt()).isPositive();
        assertThat(read("openproject://project/" + project.path("id").asInt())).isEqualTo(project);
    }

    @Test
    void workPackagesSayWhatIsClosedAndOverdue() throws Exception {
        JsonNode list = read("openproject://work-packages/4");

        assertThat(list.path("shown")).isEqualTo(list.path("total"));
        assertThat(list.path("work_packages"))
                .anySatisfy(one -> assertThat(one.path("closed").asBoolean()).isTrue());
        assertThat(list.path("work_packages"))
                .anySatisfy(one -> assertThat(one.path("overdue").asBoolean()).isTrue());
    }

    @Test
    void aWorkPackageIsReadInFull() throws Exception {
        assertThat(read("openproject://work-package/12").path("subject").asText())
                .isEqualTo("Old town");
    }

    @Test
    void relationsSayWhatTheOtherEndIs() throws Exception {
        JsonNode relations = read("openproject://work-package-relations/30");

        assertThat(relations.path("total").asInt()).isEqualTo(2);
        assertThat(relations.path("relations")).allSatisfy(relation -> {
            assertThat(relation.path("is").asText()).isIn("before", "after");
            assertThat(relation.path("status").asText()).isNotEmpty();
        });
    }

    @Test
    void whatIsNotVisibleDoesNotExist() {
        assertThatThrownBy(() -> read("openproject://project/board-matters")).isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> read("openproject://work-package/99999")).isInstanceOf(UnknownNameException.class);
    }
}
