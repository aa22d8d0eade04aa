package org.openprojectmcp.routes.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

class ViewsTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    private JsonNode views(String arguments) {
        return served.call("list_views", arguments).path("views");
    }

    @Test
    void aQueryGetsItsGanttChartInTheMenuOfItsProject() {
        JsonNode made = served.call("create_view", "{'query': 'Late work', 'kind': 'gantt'}");

        assertThat(made.path("kind").asText()).isEqualTo("gantt");
        assertThat(made.path("url").asText()).endsWith("/projects/1/gantt?query_id=1");
        assertThat(views("{'project': 'meter-rollout', 'kind': 'gantt'}"))
                .extracting(view -> view.path("name").asText())
                .containsExactly("Late work");
        assertThat(served.call("get_query", "{'query': 'Late work'}")
                        .path("gantt")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCalendarStandsInTheMenuOfItsProject() {
        JsonNode made = served.call("create_view", "{'query': 'Late work', 'kind': 'calendar'}");

        assertThat(made.path("url").asText()).endsWith("/projects/1/calendars/1");
        assertThat(made.has("notes")).isFalse();
        assertThat(views("{'kind': 'calendar'}")).hasSize(1);
    }

    @Test
    void whatIsThereIsNotAddedAgain() {
        JsonNode before = views("{}");

        JsonNode there = served.call("create_view", "{'query': 'Late work', 'kind': 'table'}");

        assertThat(there.at("/notes/0").asText()).contains("already");
        assertThat(views("{}")).isEqualTo(before);
    }

    @Test
    void aPreviewAddsNothingAndSaysWhatElseWouldChange() {
        JsonNode before = views("{}");

        JsonNode preview = served.call("create_view", "{'query': 'Late work', 'kind': 'gantt', 'preview': true}");

        assertThat(preview.path("would").path("view").asText()).isEqualTo("Late work");
        assertThat(preview.path("would").path("also").asText()).contains("timeline");
        assertThat(views("{}")).isEqualTo(before);
    }

    @Test
    void aQueryOfAllProjectsBecomesAChartButNoTeamPlanner() {
        int query =
                served.call("create_query", "{'name': 'Everywhere'}").path("id").asInt();

        assertThat(served.failure("create_view", "{'query': " + query + ", 'kind': 'team_planner'}"))
                .contains("stand in a project", "update_query with project");
        JsonNode chart = served.call("create_view", "{'query': " + query + ", 'kind': 'gantt'}");

        assertThat(chart.path("url").asText())
                .endsWith("/gantt?query_id=" + query)
                .doesNotContain("projects");
        assertThat(views("{'project': null}"))
                .extracting(view -> view.path("kind").asText())
                .containsExactlyInAnyOrder("table", "gantt");
    }

    @Test
    void aTeamPlannerIsMadeByWhoMayAndRefusedWithWhoThatIs() {
        try (ServedRoutes member = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(member.failure("create_view", "{'query': 'Late work', 'kind': 'team_planner'}"))
                    .contains("manage_team_planner", "It is with: ", "Dana Reyes");
        }

        JsonNode made = served.call("create_view", "{'query': 'Late work', 'kind': 'team_planner'}");

        assertThat(made.path("url").asText()).endsWith("/projects/1/team_planners/1");
    }

    @Test
    void aTimelineThatIsNotTurnedOnIsTold() {
        served.faults().add(FaultRule.of("PATCH", "/api/v3/queries/**", Fault.Plain.WRONG_HOST));

        JsonNode made = served.call("create_view", "{'query': 'Late work', 'kind': 'gantt'}");

        assertThat(made.at("/notes/0").asText()).contains("It stands in the menu", "timeline");
    }

    @Test
    void aViewWhoseAnswerWasLostIsFoundAndToldAsMade() {
        served.faults()
                .add(FaultRule.of("POST", "/api/v3/views/**", Fault.Plain.BAD_GATEWAY)
                        .afterTheRequest());

        JsonNode made = served.call("create_view", "{'query': 'Late work', 'kind': 'calendar'}");

        assertThat(made.path("kind").asText()).isEqualTo("calendar");
        assertThat(views("{'kind': 'calendar'}")).hasSize(1);
    }

    @Test
    void viewsAreFoundByKindAndPartOfTheirName() {
        JsonNode found = served.call("list_views", "{'kind': 'table', 'text': 'LATE'}");

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("filter").asText()).isEqualTo("table, name with \"LATE\"");
        assertThat(found.at("/views/0/query").asInt()).isEqualTo(1);
    }
}
