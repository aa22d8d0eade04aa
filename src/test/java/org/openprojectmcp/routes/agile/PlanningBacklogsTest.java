package org.openprojectmcp.routes.agile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** The sprint and the story points of a work package: written, read, changed and cleared. */
class PlanningBacklogsTest {

    @AutoClose
    private static final ServedRoutes OLD = new ServedRoutes();

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        ArrayNode sprints = state.putArray("sprints");
        sprint(sprints, 7, 2, "Sprint 7");
        sprint(sprints, 8, 2, "Sprint 8");
        sprint(sprints, 9, 1, "Sprint of the rollout");
        SandboxOptions options = SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                .withClock(ServedRoutes.CLOCK)
                .withProfile(Profile.of("17.9"));
        served = new ServedRoutes(
                options, DemoState.DEMO_LOGIN, new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING));
    }

    private static void sprint(ArrayNode sprints, int id, int project, String name) {
        sprints.addObject()
                .put("id", id)
                .put("project_id", project)
                .put("name", name)
                .put("start_date", "2026-11-09")
                .put("finish_date", "2026-11-22")
                .put("status", "active");
    }

    private static long create(String more) {
        return served.call(
                        "create_work_package",
                        "{'project': 'customer-portal', 'type': 'User story', 'subject': 'Planned'" + more + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode read(long id) {
        return served.call("get_work_package", "{'work_package': " + id + "}");
    }

    @Test
    void bothAreWrittenAtOnceAndRead() {
        JsonNode story = read(create(", 'sprint': 'Sprint 8', 'story_points': 5"));

        assertThat(story.path("sprint").asText()).isEqualTo("Sprint 8");
        assertThat(story.path("story_points").asInt()).isEqualTo(5);
    }

    @Test
    void bothAreChangedAndCleared() {
        long story = create(", 'sprint': 7, 'story_points': 3");

        JsonNode changed = served.call(
                "update_work_package", "{'work_package': " + story + ", 'sprint': '#8', 'story_points': 8}");
        assertThat(changed.at("/changed/sprint").toString()).isEqualTo("[\"Sprint 7\",\"Sprint 8\"]");
        assertThat(changed.at("/changed/story_points").toString()).isEqualTo("[3,8]");
        assertThat(changed.has("note")).isFalse();

        served.call("update_work_package", "{'work_package': " + story + ", 'sprint': null, 'story_points': null}");
        assertThat(read(story).has("sprint")).isFalse();
        assertThat(read(story).has("story_points")).isFalse();
    }

    @Test
    void manyArePlannedAtOnce() {
        long one = create("");
        long other = create("");

        served.call(
                "bulk_update_work_packages",
                "{'work_packages': [" + one + ", " + other + "], 'set': {'sprint': 'Sprint 7', 'story_points': 2}}");

        assertThat(read(one).path("sprint").asText()).isEqualTo("Sprint 7");
        assertThat(read(other).path("story_points").asInt()).isEqualTo(2);
    }

    @Test
    void aPreviewShowsBoth() {
        JsonNode preview = served.call(
                "create_work_package",
                "{'project': 'customer-portal', 'type': 'User story', 'subject': 'Planned', 'sprint': 'Sprint 8', 'story_points': 5, 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would_be/sprint").asText()).isEqualTo("Sprint 8");
        assertThat(preview.at("/would_be/story_points").asInt()).isEqualTo(5);
    }

    @Test
    void onlyASprintOfTheProjectIsMeant() {
        assertThat(served.failure(
                        "create_work_package", "{'project': 'customer-portal', 'subject': 'Planned', 'sprint': 9}"))
                .contains("sprint: no sprint is called #9", "Sprint 7 (id 7", "Sprint 8 (id 8");
    }

    @Test
    void aCopyIsAsLargeAndInTheSameSprint() {
        long story = create(", 'sprint': 8, 'story_points': 13");

        JsonNode copy = served.call("duplicate_work_package", "{'work_package': " + story + "}");

        assertThat(copy.path("sprint").asText()).isEqualTo("Sprint 8");
        assertThat(copy.path("story_points").asInt()).isEqualTo(13);
    }

    @Test
    void anOpenProjectWithoutSprintsIsToldBeforeAnythingIsWritten() {
        String arguments = "{'project': 'customer-portal', 'subject': 'Planned', 'sprint': 8}";

        assertThat(OLD.failure("create_work_package", arguments)).contains("sprints from 17.3 on");
        assertThat(OLD.upstream().passed())
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
        assertThat(OLD.failure("update_work_package", "{'work_package': 8, 'sprint': 'Sprint 8'}"))
                .contains("sprints from 17.3 on");
    }

    @Test
    void aTypeWithoutStoryPointsIsTold() {
        String milestone = "{'project': 'customer-portal', 'type': 'Milestone', 'subject': 'Done', 'story_points': 5";

        JsonNode preview = served.call("create_work_package", milestone + ", 'preview': true}");
        assertThat(preview.path("ready").asBoolean()).isFalse();
        assertThat(preview.at("/problems/0").asText()).contains("story_points", "module Backlogs");
        assertThat(served.call("create_work_package", milestone + "}")
                        .path("note")
                        .asText())
                .contains("story_points was not set as asked", "module Backlogs");
    }
}
