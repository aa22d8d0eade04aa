package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class GetProjectContextTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void oneCallTellsWhatWorkInAProjectNeeds() {
        JsonNode context = SERVED.call("get_project_context", "{'project': 'pump-station'}");

        assertThat(context.at("/project/status").asText()).isEqualTo("Off track");
        assertThat(context.at("/project/description/user_text").asText()).contains("1968");
        assertThat(context.path("types")).anySatisfy(type -> {
            assertThat(type.path("name").asText()).isEqualTo("Milestone");
            assertThat(type.path("milestone").asBoolean()).isTrue();
        });
        assertThat(context.path("statuses"))
                .filteredOn(status -> status.path("closed").asBoolean())
                .hasSize(2);
        assertThat(context.path("members")).anySatisfy(member -> {
            assertThat(member.path("id").isInt()).isTrue();
            assertThat(member.path("name").asText()).isEqualTo("Samuel Osei");
            assertThat(member.path("roles").get(0).asText()).isEqualTo("Project admin");
        });
        assertThat(context.path("activities")).isNotEmpty();
    }

    @Test
    void itCostsNoMoreThanTenRequests() {
        SERVED.call("get_project_context", "{'project': 1}");

        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void sprintsAndPhasesAreThereWhereTheInstanceHasThem() {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        state.putArray("project_phase_definitions").addObject().put("id", 1).put("name", "Executing");
        ObjectNode sprint = state.putArray("sprints").addObject();
        sprint.put("id", 1).put("name", "Sprint 1").put("project_id", 2).put("status", "active");
        SandboxOptions newer = SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                .withClock(ServedRoutes.CLOCK)
                .withProfile(Profile.of("17.9"));
        try (ServedRoutes served = new ServedRoutes(
                newer, DemoState.DEMO_LOGIN, new ToolPolicy(Settings.Confirm.OFF, ToolSelection.EVERYTHING))) {
            JsonNode context = served.call("get_project_context", "{'project': 'customer-portal'}");

            assertThat(context.at("/sprints/0/name").asText()).isEqualTo("Sprint 1");
            assertThat(context.at("/sprints/0/state").asText()).isEqualTo("active");
            assertThat(context.at("/phases/0/name").asText()).isEqualTo("Executing");
        }
        assertThat(SERVED.call("get_project_context", "{'project': 'customer-portal'}")
                        .has("sprints"))
                .isFalse();
    }

    @Test
    void customFieldsOfTheProjectAreThereByLabel() {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        ObjectNode field = state.putArray("custom_fields").addObject();
        field.put("id", 1).put("name", "Cost centre").put("type", "ProjectCustomField");
        field.put("field_format", "string")
                .put("required", false)
                .put("for_all", true)
                .put("filter", true);
        field.putArray("types");
        field.putArray("options");
        state.path("projects")
                .forEach(project ->
                        ((ObjectNode) project).putArray("project_custom_fields").add(1));
        SandboxOptions options = SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                .withClock(ServedRoutes.CLOCK);
        try (ServedRoutes served =
                new ServedRoutes(options, "admin", new ToolPolicy(Settings.Confirm.OFF, ToolSelection.EVERYTHING))) {
            ObjectNode value = JsonNodeFactory.instance.objectNode().put("customField1", "4711");
            served.send(Map.of("OpenProjectMethod", "PATCH", "OpenProjectPath", "/projects/2"), value);

            assertThat(served.call("get_project_context", "{'project': 'customer-portal'}")
                            .at("/project/custom_fields/Cost centre")
                            .asText())
                    .isEqualTo("4711");
        }
    }

    @Test
    void whoMayNotSeeMembersOrLogTimeGetsTheRestAndIsToldSo() {
        try (ServedRoutes reader = new ServedRoutes("priya.nair", Settings.Confirm.DESTRUCTIVE)) {
            JsonNode context = reader.call("get_project_context", "{'project': 'meter-rollout'}");

            assertThat(context.path("activities")).isEmpty();
            assertThat(context.path("members")).isEmpty();
            assertThat(context.path("note").asText()).contains("view_members");
            assertThat(context.path("types")).isNotEmpty();
        }
    }

    @Test
    void aProjectThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThat(SERVED.failure("get_project_context", "{'project': 'waterworks'}"))
                .contains("waterworks", "Customer portal (id 2");
    }
}
