package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class ReactionsTest {

    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        served = new ServedRoutes();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static long comment() {
        return served.callAs("anna.krueger", "add_comment", "{'work_package': 8, 'comment': 'Done'}")
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
        return served.call("list_reactions", "{'activity': " + activity + "}");
    }

    @Test
    void theReactionsOfAWorkPackageComeInOneRequest() {
        JsonNode result = served.call("list_reactions", "{'work_package': 'Radio module delivery'}");

        assertThat(result.path("total").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(result.path("reactions")).anySatisfy(reaction -> {
            assertThat(reaction.path("reaction").asText()).isEqualTo("thumbs_up");
            assertThat(reaction.path("by")).hasSize(3);
            assertThat(reaction.path("activity").isInt()).isTrue();
        });
        assertThat(served.upstream().passed())
                .filteredOn(request -> request.target().contains("reactions"))
                .hasSize(1);
    }

    @Test
    void aReactionIsAddedAndTakenBack() {
        long activity = comment();

        JsonNode on = served.call("toggle_reaction", toggle(activity, "rocket"));
        assertThat(on.path("state").asText()).isEqualTo("on");
        assertThat(on.at("/reactions/0/by/0/name").asText()).isEqualTo("Dana Reyes");

        JsonNode off = served.call("toggle_reaction", toggle(activity, "rocket"));
        assertThat(off.path("state").asText()).isEqualTo("off");
        assertThat(reactions(activity).path("total").asInt()).isZero();
    }

    @Test
    void aStateThatIsThereAlreadyIsLeftAlone() {
        long activity = comment();
        served.call("toggle_reaction", toggle(activity, "heart", "on"));

        JsonNode again = served.call("toggle_reaction", toggle(activity, "heart", "on"));

        assertThat(again.path("changed").asBoolean()).isFalse();
        assertThat(again.path("state").asText()).isEqualTo("on");
        assertThat(served.upstream().passed()).extracting(Passed::method).containsOnly("GET");
        assertThat(reactions(activity).path("total").asInt()).isEqualTo(1);
        assertThat(served.call("toggle_reaction", toggle(activity, "heart", "off"))
                        .path("state")
                        .asText())
                .isEqualTo("off");
    }

    @Test
    void othersReactionsStay() {
        long activity = comment();
        served.callAs("anna.krueger", "toggle_reaction", toggle(activity, "eyes"));
        served.call("toggle_reaction", toggle(activity, "eyes"));

        JsonNode left = served.call("toggle_reaction", toggle(activity, "eyes"));

        assertThat(left.at("/reactions/0/by")).hasSize(1);
        assertThat(left.at("/reactions/0/by/0/name").asText()).isEqualTo("Anna Krüger");
    }

    @Test
    void aReactionThatThereIsNotIsRefusedWithThoseThereAre() {
        long activity = comment();

        assertThat(served.failure("toggle_reaction", toggle(activity, "applause")))
                .contains("reaction", "party_popper");
        assertThat(reactions(activity).path("total").asInt()).isZero();
    }

    @Test
    void whatHasToBeSaidIsAskedFor() {
        assertThat(served.failure("list_reactions", "{}")).contains("either work_package or activity");
        assertThat(served.failure("list_reactions", "{'activity': 999999}")).contains("Activity 999999 does not exist");
    }
}
