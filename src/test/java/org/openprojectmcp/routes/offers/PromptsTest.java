package org.openprojectmcp.routes.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.InvalidArgumentsException;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.testing.PlainCall;

class PromptsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static String text(String prompt, Map<String, String> arguments) throws Exception {
        return SERVED.catalog()
                .getPrompt(prompt, arguments, new PlainCall())
                .messages()
                .at("/0/content/text")
                .asText();
    }

    @Test
    void theFourPromptsOfOldAreOfferedWithTheirOldArguments() {
        assertThat(SERVED.catalog().prompts())
                .extracting(Prompt::name)
                .contains(
                        "project_planning_assistant",
                        "project_status_report",
                        "team_workload_analysis",
                        "work_package_summary");
        assertThat(SERVED.catalog().prompts())
                .filteredOn(prompt -> prompt.name().equals("work_package_summary"))
                .flatExtracting(Prompt::arguments)
                .extracting(Prompt.Argument::name)
                .containsExactly("project_id", "status_filter", "language");
    }

    @Test
    void theProjectStandsInTheText() throws Exception {
        assertThat(text("project_status_report", Map.of("project_id", "pump-station")))
                .contains("\"pump-station\"");
    }

    @Test
    void aStatusFilterBecomesACondition() throws Exception {
        assertThat(text("work_package_summary", Map.of("project_id", "1"))).contains("state all");
        assertThat(text("work_package_summary", Map.of("project_id", "1", "status_filter", "Closed")))
                .contains("state closed");
        assertThat(text("work_package_summary", Map.of("project_id", "1", "status_filter", "In progress")))
                .contains("status \"In progress\"");
    }

    @Test
    void projectsAreTakenFromAListOrAllAreMeant() throws Exception {
        assertThat(text("team_workload_analysis", Map.of("project_ids", "[1, portal-app]")))
                .contains("the projects \"1\", \"portal-app\"");
        assertThat(text("team_workload_analysis", Map.of())).contains("each project of list_projects");
    }

    @Test
    void whatACallerWritesIsNotEvaluated() throws Exception {
        assertThat(text("project_planning_assistant", Map.of("project_name", "${header.count} ${exchangeId}")))
                .contains("\"${header.count} ${exchangeId}\"");
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThatThrownBy(() -> text("project_planning_assistant", Map.of()))
                .isInstanceOf(InvalidArgumentsException.class)
                .hasMessageContaining("project_name");
    }
}
