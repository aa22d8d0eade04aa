package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class SimilarWorkPackagesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static JsonNode like(String arguments) {
        return SERVED.call("find_similar_work_packages", "{" + arguments + "}");
    }

    private static List<Long> ids(JsonNode found) {
        List<Long> ids = new ArrayList<>();
        found.path("similar").forEach(one -> ids.add(one.path("id").asLong()));
        return ids;
    }

    @Test
    void theSameSubjectIsFoundInOneRequestHoweverItIsWritten() {
        like("'subject': 'statuses are known'");

        JsonNode found = like("'subject': 'radio  module DELIVERY'");

        assertThat(found.at("/similar/0/id").asInt()).isEqualTo(8);
        assertThat(found.at("/similar/0/likeness").asInt()).isEqualTo(100);
        assertThat(found.at("/similar/0/why").asText()).isEqualTo("same subject");
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Delivery of the radio modules", "Deliveries of radio moduls", "Radio-Module: delivery!"})
    void otherEndingsOrderAndTypingMistakesAreSeenThrough(String subject) {
        JsonNode found = like("'project': 'meter-rollout', 'subject': '" + subject + "'");

        assertThat(found.at("/similar/0/id").asInt()).isEqualTo(8);
        assertThat(found.at("/similar/0/likeness").asInt()).isGreaterThan(85);
        assertThat(found.at("/similar/0/why").asText()).contains("radio");
    }

    @Test
    void whatIsClosedIsFoundTooAndThoseOfTheTypeRankHigher() {
        String twin = "{'project': 'pump-station', 'subject': 'Paint the silo doors'";
        long task = SERVED.call("create_work_package", twin + ", 'type': 'Task'}")
                .path("id")
                .asLong();
        long bug = SERVED.call("create_work_package", twin + ", 'type': 'Bug'}")
                .path("id")
                .asLong();
        SERVED.call("update_work_package", "{'work_package': " + bug + ", 'status': 'Closed'}");

        JsonNode found = like("'project': 'pump-station', 'subject': 'Silo door painting', 'type': 'Bug'");

        assertThat(ids(found)).containsExactly(bug, task);
        assertThat(found.at("/similar/0/closed").asBoolean()).isTrue();
        assertThat(found.at("/similar/0/why").asText()).endsWith("same type");
    }

    @Test
    void wordsThatOnlyJoinOthersMakeNothingSimilar() {
        assertThat(like("'subject': 'From the with and of'").path("similar")).isEmpty();
        assertThat(like("'subject': 'Quarterly tax declaration'").path("note").asText())
                .isEqualTo("None is similar.");
    }

    @Test
    void onlyWhatItsCallerSeesIsCompared() {
        String paper = "{'subject': 'Paper on the tariff'}";

        assertThat(SERVED.call("find_similar_work_packages", paper)
                        .path("similar")
                        .findValuesAsText("subject"))
                .doesNotContain("Paper on the tariff");
        assertThat(SERVED.callAs("samuel.osei", "find_similar_work_packages", paper)
                        .at("/similar/0/likeness")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void amongThousandsTheOldOnesAreFoundByTheirRareWords() {
        SandboxOptions many =
                SandboxOptions.of(new SandboxOptions.Source.Generated(2500)).withClock(ServedRoutes.CLOCK);
        try (ServedRoutes served = new ServedRoutes(
                many, "admin", new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING))) {
            String subject = served.call("get_work_package", "{'work_package': 3}")
                    .path("subject")
                    .asText();

            JsonNode found = served.call("find_similar_work_packages", "{'subject': '" + subject + "', 'limit': 20}");

            assertThat(found.at("/similar/0/likeness").asInt()).isEqualTo(100);
            assertThat(found.path("similar").findValuesAsText("subject")).contains(subject);
            assertThat(found.path("of").asInt())
                    .isGreaterThan(found.path("compared").asInt());
            assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void aProjectThatIsNoneIsRefused() {
        assertThat(SERVED.failure("find_similar_work_packages", "{'subject': 'Any', 'project': 'nowhere'}"))
                .contains("nowhere");
    }
}
