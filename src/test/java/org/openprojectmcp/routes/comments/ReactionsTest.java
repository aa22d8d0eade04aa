package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class ReactionsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long comment() {
        return SERVED.callAs("anna.krueger", "add_comment", "{'work_package': 8, 'comment': 'Done'}")
                .path("id")
                .asLong();
    }

    private static String toggle(long activity, String reaction) {
        return "{'activity': " + activity + ", 'reaction': '" + reaction + "'}";
    }

    private static String toggle(long activity, String reaction, String state) {
        return "{'activity': " + activity + ", 'reaction': '" + reaction + "', 'state': '" + state + "'}";
    }

    private static JsonNode reactions(long activity) {
        return SERVED.call("list_reactions", "{'activity': " + activity + "}");
    }

    @Test
    void theReactionsOfAWorkPackageComeInOneRequest() {
        JsonNode result = SERVED.call("list_reactions", "{'work_package': 'Radio module delivery'}");

        assertThat(result.path("total").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(result.path("reactions")).anySatisfy(reaction -> {
            assertThat(reaction.path("reaction").asText()).isEqualTo("thumbs_up");
            assertThat(reaction.path("by")).hasSize(3);
            assertThat(reaction.path("activity").isInt()).isTrue();
        });
        assertThat(SERVED.upstream().passed())
                .filteredOn(request -> request.target().contains("reactions"))
                .hasSize(1);
    }

    @Test
    void aReactionIsAddedAndTakenBack() {
        long activity = comment();

        JsonNode on = SERVED.call("toggle_reaction", toggle(activity, "rocket"));
        assertThat(on.path("state").asText()).isEqualTo("on");
        assertThat(on.at("/reactions/0/by/0/name").asText()).isEqualTo("Dana Reyes");

        JsonNode off = SERVED.call("toggle_reaction", toggle(activity, "rocket"));
        assertThat(off.path("state").asText()).isEqualTo("off");
        assertThat(reactions(activity).path("total").asInt()).isZero();
    }

    @Test
    void aStateThatIsThereAlreadyIsLeftAlone() {
        long activity = comment();
        SERVED.call("toggle_reaction", toggle(activity, "heart", "on"));

        JsonNode again = SERVED.call("toggle_reaction", toggle(activity, "heart", "on"));

        assertThat(again.path("changed").asBoolean()).isFalse();
        assertThat(again.path("state").asText()).isEqualTo("on");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsOnly("GET");
        assertThat(reactions(activity).path("total").asInt()).isEqualTo(1);
        assertThat(SERVED.call("toggle_reaction", toggle(activity, "heart", "off"))
                        .path("state")
                        .asText())
                .isEqualTo("off");
    }

    @Test
    void othersReactionsStay() {
        long activity = comment();
        SERVED.callAs("anna.krueger", "toggle_reaction", toggle(activity, "eyes"));
        SERVED.call("toggle_reaction", toggle(activity, "eyes"));

        JsonNode left = SERVED.call("toggle_reaction", toggle(activity, "eyes"));

        assertThat(left.at("/reactions/0/by")).hasSize(1);
        assertThat(left.at("/reactions/0/by/0/name").asText()).isEqualTo("Anna Krüger");
    }

    @Test
    void aReactionThatThereIsNotIsRefusedWithThoseThereAre() {
        long activity = comment();

        assertThat(SERVED.failure("toggle_reaction", toggle(activity, "applause")))
                .contains("reaction", "party_popper");
        assertThat(reactions(activity).path("total").asInt()).isZero();
    }

    @Test
    void whatHasToBeSaidIsAskedFor() {
        assertThat(SERVED.failure("list_reactions", "{}")).contains("either work_package or activity");
        assertThat(SERVED.failure("list_reactions", "{'activity': 999999}")).contains("Activity 999999 does not exist");
    }
}
