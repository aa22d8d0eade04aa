package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class CustomActionsTest {

    private static final int NEW = 1;

    @AutoClose
    private static final ServedRoutes SERVED = served(Settings.Confirm.OFF);

    private static ServedRoutes served(Settings.Confirm confirm) {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        ArrayNode actions = state.putArray("custom_actions");
        ObjectNode start = actions.addObject();
        start.put("id", 1).put("name", "Start work").put("description", "Takes it on, high priority");
        start.putArray("status_ids").add(NEW);
        ObjectNode links = start.putObject("changes").put("percentageDone", 10).putObject("_links");
        links.putObject("status").put("href", "/api/v3/statuses/7");
        links.putObject("assignee").put("href", "/api/v3/users/5");
        ObjectNode postpone = actions.addObject();
        postpone.put("id", 2).put("name", "Postpone to spring");
        postpone.putObject("changes").put("startDate", "2027-03-01").put("dueDate", "2027-03-05");
        return new ServedRoutes(
                SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                        .withClock(ServedRoutes.CLOCK),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(confirm, ToolSelection.EVERYTHING));
    }

    private static long create(String subject) {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': '" + subject + "'}")
                .path("id")
                .asLong();
    }

    private static JsonNode read(long id) {
        return SERVED.call("get_work_package", "{'work_package': " + id + "}");
    }

    @Test
    void thoseThatFitTheWorkPackageNowAreListedInOneRequest() {
        long id = create("With actions");

        JsonNode actions = SERVED.call("list_custom_actions", "{'work_package': " + id + "}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
        assertThat(actions.path("actions").findValuesAsText("name"))
                .containsExactly("Start work", "Postpone to spring");
        assertThat(SERVED.call("list_custom_actions", "{'work_package': 8}")
                        .path("actions")
                        .findValuesAsText("name"))
                .containsExactly("Postpone to spring");
    }

    @Test
    void whatAnActionDidIsTold() {
        long id = create("To be started");

        JsonNode done = SERVED.call("execute_custom_action", "{'work_package': " + id + ", 'action': 'start work'}");

        assertThat(done.at("/changed/status/0").asText()).isEqualTo("New");
        assertThat(done.at("/changed/assignee/1").asText()).isEqualTo("Dana Reyes");
        assertThat(done.has("note")).isFalse();
        assertThat(read(id).path("done").asInt()).isEqualTo(10);
    }

    @Test
    void whatMovesWithItIsToldToo() {
        long first = create("First of two");
        long second = create("Second of two");
        SERVED.call("update_work_package", "{'work_package': " + second + ", 'days': 2}");
        SERVED.call("create_relation", "{'work_package': " + second + ", 'is': 'after', 'other': " + first + "}");

        JsonNode done = SERVED.call("execute_custom_action", "{'work_package': " + first + ", 'action': 2}");

        assertThat(done.at("/changed/due/1").asText()).isEqualTo("2027-03-05");
        assertThat(done.at("/also_moved/0/id").asLong()).isEqualTo(second);
    }

    @Test
    void oneThatDoesNotFitIsRefusedWithThoseThatDo() {
        assertThat(SERVED.failure("execute_custom_action", "{'work_package': 8, 'action': 'Start work'}"))
                .contains("Nothing was changed", "Postpone to spring (2)");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsOnly("GET");
    }

    @Test
    void whereThereIsNoneItIsSaidWhy() {
        try (ServedRoutes plain = new ServedRoutes()) {
            assertThat(plain.call("list_custom_actions", "{'work_package': 8}")
                            .path("note")
                            .asText())
                    .contains("Enterprise");
        }
        assertThat(SERVED.callAs("priya.nair", "list_custom_actions", "{'work_package': 8}")
                        .path("note")
                        .asText())
                .contains("may not change");
    }

    @Test
    void anOlderStateIsRefusedAndNothingChanges() {
        long id = create("Meanwhile");
        SERVED.call("update_work_package", "{'work_package': " + id + ", 'subject': 'Meanwhile other'}");

        assertThat(SERVED.failure(
                        "execute_custom_action", "{'work_package': " + id + ", 'action': 1, 'lock_version': 0}"))
                .contains("changed by somebody else", "lock_version");
        assertThat(read(id).path("status").asText()).isEqualTo("New");
    }

    @Test
    void aChangeInTheVeryMomentIsNotOverwritten() {
        long id = create("In the moment");
        SERVED.upstream().beforeNextWrite(() -> rename(id));

        assertThat(SERVED.failure("execute_custom_action", "{'work_package': " + id + ", 'action': 1}"))
                .contains("changed by somebody else");
        assertThat(read(id).path("status").asText()).isEqualTo("New");
    }

    /** Somebody else's change, past this server's tools. */
    private static void rename(long id) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("lockVersion", 0).put("subject", "Renamed");
        assertThat(SERVED.send(
                                Map.of(
                                        "OpenProjectMethod",
                                        "PATCH",
                                        "OpenProjectPath",
                                        "/work_packages/{id}",
                                        "id",
                                        id),
                                body)
                        .getException())
                .isNull();
    }

    @Test
    void itIsConfirmedFirstAndThePreviewSaysWhatIsNotKnown() {
        try (ServedRoutes asking = served(Settings.Confirm.DESTRUCTIVE)) {
            JsonNode preview = asking.call("execute_custom_action", "{'work_package': 51, 'action': 2}");

            assertThat(preview.path("preview").asBoolean()).isTrue();
            assertThat(preview.at("/would/custom_action").asText()).isEqualTo("Postpone to spring");
            assertThat(preview.at("/would/note").asText()).contains("does not tell");
            JsonNode done = asking.call(
                    "execute_custom_action",
                    "{'work_package': 51, 'action': 2, 'confirm': '"
                            + preview.path("confirm").asText() + "'}");
            assertThat(done.at("/changed/due/1").asText()).isEqualTo("2027-03-05");
        }
    }
}
