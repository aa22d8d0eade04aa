package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.Resource;
import org.openprojectmcp.tool.ResourceTemplate;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.files.RouteFileStatus;
import org.openprojectmcp.tool.testing.PlainCall;

class DeliveredRoutesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void everyFileIsLive() {
        // the way in needs the MCP port, which only the scenarios start
        assertThat(SERVED.files().status())
                .filteredOn(file -> !file.file().equals("mcp.camel.yaml"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.state()).as(file.toString()).isEqualTo(RouteFileStatus.State.LIVE));
    }

    @Test
    void eachDescriptionNamesOnlyToolsThatAreListed() {
        List<Tool> tools = SERVED.catalog().tools();
        List<String> names = tools.stream().map(Tool::name).toList();

        assertThat(tools).allSatisfy(tool -> assertThat(tool.description().split("[^a-z_]+"))
                .filteredOn(word -> word.matches("(get|list|search|create|update|delete|add|log)_[a-z_]+"))
                .isSubsetOf(names));
    }

    @Test
    void theResourcesAndPromptsOfTheOriginalAreThere() {
        assertThat(SERVED.catalog().resources()).extracting(Resource::uri).contains("openproject://projects");
        assertThat(SERVED.catalog().resourceTemplates())
                .extracting(ResourceTemplate::uriTemplate)
                .contains(
                        "openproject://project/{id}",
                        "openproject://work-packages/{project_id}",
                        "openproject://work-package/{id}",
                        "openproject://work-package-relations/{id}");
        assertThat(SERVED.catalog().prompts())
                .extracting(Prompt::name)
                .contains(
                        "project_status_report",
                        "work_package_summary",
                        "project_planning_assistant",
                        "team_workload_analysis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get_work_package_relations {'work_package_id': 8}",
                "get_projects {}",
                "get_users {}",
                "get_project_members {'project_id': 1}",
                "get_work_package_types {'project_id': 1}",
                "get_work_package_statuses {}",
                "get_priorities {}",
                "get_project_summary {'project_id': 1}"
            })
    void theOriginalsReadingToolsAreAliases(String call) {
        String[] parts = call.split(" ", 2);

        assertThat(SERVED.result(parts[0], parts[1])).isInstanceOf(ToolResult.Structured.class);
        assertThat(SERVED.catalog().tools()).extracting(Tool::name).doesNotContain(parts[0]);
    }

    @Test
    void aToolThatKeptItsNameStillTakesTheOriginalsArguments() {
        assertThat(SERVED.result("get_work_packages", "{'project_id': 1}")).isInstanceOf(ToolResult.Structured.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openproject://projects",
                "openproject://project/1",
                "openproject://work-packages/1",
                "openproject://work-package/8",
                "openproject://work-package-relations/8"
            })
    void eachResourceCanBeRead(String uri) throws UnknownNameException {
        assertThat(SERVED.catalog().readResource(uri, new PlainCall()).mimeType())
                .isEqualTo("application/json");
    }
}
