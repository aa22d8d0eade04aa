package org.openprojectmcp.sandbox.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class ReactionsTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    private final int task = api.task(DANA, "meter-rollout", "");

    @Test
    void oneElementTellsWhoChoseAReaction() {
        var reactions = "/activities/" + comment() + "/emoji_reactions";
        api.patch(DANA, reactions, "{\"reaction\": \"rocket\"}");
        var both = api.patch(ANNA, reactions, "{\"reaction\": \"rocket\"}").elements();
        assertThat(both).hasSize(1);
        assertThat(both.get(0).path("reactionsCount").asInt()).isEqualTo(2);
        assertThat(both.get(0).path("emoji").asText()).isEqualTo("🚀");
        assertThat(both.get(0).path("_links").path("reactingUsers").findValuesAsText("title"))
                .containsExactly("Dana Reyes", "Anna Krüger");
    }

    @Test
    void allReactionsOfAWorkPackageAreReadAtOnce() {
        api.patch(DANA, "/activities/" + comment() + "/emoji_reactions", "{\"reaction\": \"eyes\"}");
        assertThat(api.get(PRIYA, "/work_packages/" + task + "/activities_emoji_reactions")
                        .elements())
                .hasSize(1);
    }

    @Test
    void onlyEightReactionsAreKnown() {
        var refused = api.patch(DANA, "/activities/" + comment() + "/emoji_reactions", "{\"reaction\": \"cake\"}");
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void whoSeesNoWorkPackageSeesNoReactions() {
        var reactions = "/activities/" + comment() + "/emoji_reactions";
        assertThat(api.get("anne.kruegel", reactions).status()).isEqualTo(404);
        assertThat(api.patch("anne.kruegel", reactions, "{\"reaction\": \"heart\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDemoOrganisationReacts() {
        var radio = api.get(
                        DANA,
                        "/work_packages?filters=%5B%7B%22subject%22:%7B%22operator%22:%22~%22,%22values%22:%5B"
                                + "%22Radio%20module%20delivery%22%5D%7D%7D%5D")
                .elements()
                .get(0)
                .path("id")
                .asInt();
        assertThat(api.get(DANA, "/work_packages/" + radio + "/activities_emoji_reactions")
                        .elements()
                        .findValuesAsText("reaction"))
                .containsExactly("thumbs_up", "confused_face");
    }

    private int comment() {
        return api.post(DANA, "/work_packages/" + task + "/activities", "{\"comment\": {\"raw\": \"Done!\"}}")
                .id();
    }
}
