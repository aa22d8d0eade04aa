package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

/** Whoever creates what is there already is told so, and nothing is refused. */
class DuplicateHintTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @AfterEach
    void forgetWhatIsLeft() {
        SERVED.faults().clear();
    }

    private static JsonNode create(String subject, String more) {
        return SERVED.call(
                "create_work_package", "{'project': 'meter-rollout', 'subject': '" + subject + "'" + more + "}");
    }

    @Test
    void aResultNamesTheOneThatIsLikeIt() {
        JsonNode created = create("Deliver the radio modules", "");

        assertThat(created.at("/similar/0/id").asInt()).isEqualTo(8);
        assertThat(created.at("/similar/0/subject").asText()).isEqualTo("Radio module delivery");
        assertThat(created.at("/similar/0/status").asText()).isNotEmpty();
        assertThat(created.path("similar").findValuesAsText("id"))
                .doesNotContain(created.path("id").asText());
    }

    @Test
    void aPreviewNamesItTooAndIsReady() {
        JsonNode preview = create("Radio module delivery", ", 'preview': true");

        assertThat(preview.at("/similar/0/id").asInt()).isEqualTo(8);
        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.path("note").asText()).isEqualTo("Nothing was changed.");
    }

    @Test
    void oneThatIsClosedSaysSo() {
        long closed = create("Paint the hatches", "").path("id").asLong();
        SERVED.call("update_work_package", "{'work_package': " + closed + ", 'status': 'Closed'}");

        JsonNode again = create("Paint the hatches", "").at("/similar/0");

        assertThat(again.path("id").asLong()).isEqualTo(closed);
        assertThat(again.path("closed").asBoolean()).isTrue();
    }

    @Test
    void otherProjectsAreNotLookedThrough() {
        JsonNode created = SERVED.call(
                "create_work_package", "{'project': 'customer-portal', 'subject': 'Radio module delivery'}");

        assertThat(created.has("similar")).isFalse();
    }

    @Test
    void whatIsNewIsCreatedWithoutAWordInOneMoreRequest() {
        JsonNode created = create("Quarterly tax declaration", "");

        assertThat(created.has("similar")).isFalse();
        assertThat(created.has("note")).isFalse();
        assertThat(SERVED.upstream().passed()).hasSize(2);
    }

    @Test
    void aListThatCannotBeReadKeepsNothingFromBeingCreated() {
        SERVED.faults()
                .add(FaultRule.of("GET", "/api/v3/work_packages", Fault.Plain.BAD_GATEWAY)
                        .times(20));

        JsonNode created = create("Radio module delivery", "");

        assertThat(created.path("id").asInt()).isPositive();
        assertThat(created.path("note").asText()).contains("similar one already could not be read");
    }
}
