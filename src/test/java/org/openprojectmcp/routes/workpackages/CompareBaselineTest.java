package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.MovingClock;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class CompareBaselineTest {

    private static final MovingClock NOW = new MovingClock(ServedRoutes.CLOCK.instant());

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes(
            SandboxOptions.of(new SandboxOptions.Source.Text(DemoState.demo(NOW).toString()))
                    .withClock(NOW),
            "admin",
            new ToolPolicy(Settings.Confirm.OFF, ToolSelection.EVERYTHING));

    private static long late;
    private static long left;
    private static long done;
    private static long fresh;

    private static long create(String subject, String more) {
        return SERVED.call(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'type': 'Task', 'subject': '" + subject + "'" + more + "}")
                .path("id")
                .asLong();
    }

    /** Three were there yesterday; today one is late, one has left the version, one is closed, and one is new. */
    @BeforeAll
    static void aDayPasses() {
        late = create("Late", ", 'version': 'Wave 1', 'due': '2026-11-27'");
        left = create("Left", ", 'version': 'Wave 1'");
        done = create("Done", ", 'version': 'Wave 1'");
        NOW.move(Duration.ofDays(1));
        SERVED.call("update_work_package", "{'work_package': " + late + ", 'due': '2026-12-02', 'priority': 'High'}");
        SERVED.call("update_work_package", "{'work_package': " + left + ", 'version': null}");
        SERVED.call("update_work_package", "{'work_package': " + done + ", 'status': 'Closed'}");
        fresh = create("Fresh", ", 'version': 'Wave 1'");
    }

    private static JsonNode compared() {
        return SERVED.call("compare_baseline", "{'since': 'today', 'version': 'Wave 1'}");
    }

    private static JsonNode row(JsonNode compared, long id) {
        for (JsonNode row : compared.path("rows")) {
            if (row.path("id").asLong() == id) {
                return row;
            }
        }
        throw new AssertionError(id + " is not in " + compared);
    }

    @Test
    void whatSlippedSaysByHowMuchAndWhatElseChanged() {
        JsonNode slipped = row(compared(), late);

        assertThat(slipped.path("what").toString()).isEqualTo("[\"later\"]");
        assertThat(slipped.path("days").asInt()).isEqualTo(5);
        assertThat(slipped.at("/changed/due").toString()).isEqualTo("[\"2026-11-27\",\"2026-12-02\"]");
        assertThat(slipped.at("/changed/priority/1").asText()).isEqualTo("High");
    }

    @Test
    void whatLeftWhatIsNewAndWhatIsDoneAreToldApart() {
        JsonNode compared = compared();

        assertThat(row(compared, left).path("what").toString()).isEqualTo("[\"moved out\"]");
        assertThat(row(compared, fresh).path("what").toString()).isEqualTo("[\"new\"]");
        assertThat(row(compared, done).path("what").toString()).isEqualTo("[\"closed\"]");
        assertThat(compared.at("/counts/moved out").asInt()).isEqualTo(1);
        assertThat(compared.path("total").asInt()).isEqualTo(4);
    }

    @Test
    void onlyPagesWithWhatWasWrittenSinceAreRead() {
        SERVED.call("compare_baseline", "{'since': 'today'}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void whatTheEditionDoesNotTellIsExplained() {
        assertThat(SERVED.failure("compare_baseline", "{'since': '2026-11-02', 'project': 'meter-rollout'}"))
                .contains("Enterprise", "yesterday");
        assertThat(SERVED.failure("compare_baseline", "{'since': 'today', 'until': '2026-11-02'}"))
                .contains("since is the earlier day");
        assertThat(SERVED.failure("compare_baseline", "{'since': 'tomorrow'}")).contains("after the last one");
    }
}
