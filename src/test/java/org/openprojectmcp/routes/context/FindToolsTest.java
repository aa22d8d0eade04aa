package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class FindToolsTest {

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serveTheDefaultTools() {
        ToolSelection selection =
                new ToolSelection(Set.of(ToolSelection.DEFAULT), Set.of(), Set.of("list_time_entries"), false);
        served = new ServedRoutes(DemoState.DEMO_LOGIN, new ToolPolicy(Settings.Confirm.DESTRUCTIVE, selection));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "book three hours on a task             | log_time",
                "saisir des heures                      | log_time",
                "who works on the project, which roles  | list_memberships",
                "membres de l'équipe                    | list_memberships",
                "créer un projet                        | create_project",
                "remove a dependency                    | delete_relation",
                "supprimer une dépendance               | delete_relation",
                "add a remark to a ticket               | add_comment",
                "ajouter un commentaire                 | add_comment",
                "which statuses are there               | list_metadata",
                "releases of a project                  | list_versions",
                "jalons et livraisons                   | list_versions",
                "rapport d'état du projet               | project_status_report",
                "change the due date of an issue        | update_work_package",
                "is the server well                     | get_server_info"
            })
    void aQuestionFindsItsTool(String question, String tool) {
        JsonNode found = served.call("find_tools", "{'query': '" + question.replace("'", " ") + "'}");

        assertThat(found.path("tools")).as(found.toString()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(found.at("/tools")
                        .findValuesAsText("name")
                        .subList(0, Math.min(3, found.path("shown").asInt())))
                .contains(tool);
        assertThat(served.upstream().passed()).isEmpty();
    }

    @Test
    void aToolThatIsOffIsFoundAndSaysWhyAndHowToTurnItOn() {
        JsonNode first =
                served.call("find_tools", "{'query': 'create project'}").at("/tools/0");

        assertThat(first.path("name").asText()).isEqualTo("create_project");
        assertThat(first.path("on").asBoolean()).isFalse();
        assertThat(first.path("why_off").asText()).contains("MCP_TOOLSETS is default");
        assertThat(first.path("turn_on").asText()).contains("MCP_TOOLS=create_project");
        assertThat(served.call("describe_tool", "{'tool': 'list_time_entries'}")
                        .path("turn_on")
                        .asText())
                .contains("MCP_EXCLUDE_TOOLS");
    }

    @Test
    void withoutAQuestionAllNamesAreThereByToolset() {
        JsonNode all = served.call("find_tools", "{}");
        JsonNode time = served.call("find_tools", "{'toolset': 'time'}");

        assertThat(all.at("/toolsets/context/on").toString()).contains("find_tools");
        assertThat(all.at("/toolsets/projects/off").toString()).contains("create_project");
        assertThat(all.path("total").asInt()).isGreaterThan(time.path("total").asInt());
        assertThat(time.at("/toolsets/time/on").toString()).contains("log_time");
        assertThat(time.at("/toolsets/time/off").toString()).contains("list_time_entries");
        assertThat(served.failure("find_tools", "{'toolset': 'tiem'}")).contains("no toolset tiem", "time");
    }

    @Test
    void wordsOfNoToolAreAnsweredWithAWayToGoOn() {
        JsonNode none = served.call("find_tools", "{'query': 'xylophone'}");

        assertThat(none.path("total").asInt()).isZero();
        assertThat(none.path("note").asText()).contains("Without a query");
    }

    @Test
    void aToolIsDescribedAsClientsSeeItAlsoByAnOldName() {
        JsonNode described = served.call("describe_tool", "{'tool': 'get_users'}");

        assertThat(described.path("name").asText()).isEqualTo("search_users");
        assertThat(described.at("/also_called/0").asText()).isEqualTo("get_users");
        assertThat(described.path("on").asBoolean()).isTrue();
        assertThat(described.at("/arguments/properties/text/description").asText())
                .isNotEmpty();
        assertThat(described.toString()).doesNotContain("x-openproject");
        assertThat(served.failure("describe_tool", "{'tool': 'serch_users'}"))
                .contains("no tool serch_users", "search_users");
    }

    @Test
    void theServerCountsWhatIsOnAndOff() {
        JsonNode server = served.call("get_server_info", "{}").path("server");

        assertThat(server.path("tools").asInt())
                .isEqualTo(served.catalog().tools().size());
        assertThat(server.at("/tools_off/projects").asInt()).isPositive();
        assertThat(server.at("/toolsets/time").asInt()).isEqualTo(1);
    }
}
