package org.openprojectmcp.routes.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.routes.bulk.Outcomes.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class ShiftingDatesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);

    private static long create(String more) {
        return SERVED.call(
                        "create_work_package",
                        "{'project': 'customer-portal', 'type': 'Task', 'subject': 'To be moved'" + more + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode shift(int days, String more, long... ids) {
        return SERVED.call(
                "bulk_update_work_packages",
                "{'work_packages': " + Arrays.toString(ids) + ", 'set': {'shift_days': " + days + "}" + more + "}");
    }

    @Test
    void eachMovesFromWhereItIsOverWeekendsAndKeepsItsLength() {
        long one = create(", 'start': '2026-12-02', 'due': '2026-12-04'");
        long other = create(", 'due': '2026-12-11'");

        JsonNode answer = shift(3, "", one, other);

        assertThat(result(answer, one))
                .isEqualTo("changed: start 2026-12-02 -> 2026-12-07, due 2026-12-04 -> 2026-12-09");
        assertThat(result(answer, other)).isEqualTo("changed: due 2026-12-11 -> 2026-12-16");
    }

    @Test
    void aNegativeNumberMovesBack() {
        long one = create(", 'start': '2026-12-07', 'due': '2026-12-09'");

        assertThat(result(shift(-3, "", one), one))
                .isEqualTo("changed: start 2026-12-07 -> 2026-12-02, due 2026-12-09 -> 2026-12-04");
    }

    @Test
    void whatIgnoresDaysOffMovesByCalendarDays() {
        long one = create(", 'start': '2026-12-02', 'due': '2026-12-04', 'ignores_non_working_days': true");

        assertThat(result(shift(3, "", one), one))
                .isEqualTo("changed: start 2026-12-02 -> 2026-12-05, due 2026-12-04 -> 2026-12-07");
    }

    @Test
    void whatFollowsOthersMovesWithThemAndTheAnswerSaysWhereTo() {
        long first = create(", 'start': '2026-12-02', 'due': '2026-12-03'");
        long second = create(", 'start': '2026-12-04', 'due': '2026-12-07'");
        SERVED.call("create_relation", "{'work_package': " + second + ", 'is': 'after', 'other': " + first + "}");

        JsonNode answer = shift(5, "", first, second);

        assertThat(result(answer, second))
                .isEqualTo("skipped: its dates follow its predecessors or children, and move with them");
        assertThat(answer.at("/also_moved/0/id").asLong()).isEqualTo(second);
        assertThat(answer.at("/also_moved/0/start/1").asText()).isEqualTo("2026-12-11");
        assertThat(answer.at("/also_moved/0/due/1").asText()).isEqualTo("2026-12-14");
    }

    @Test
    void whatHasNoDatesIsLeftOut() {
        long one = create("");

        assertThat(result(shift(5, "", one), one)).isEqualTo("skipped: it has no dates");
    }

    @Test
    void aPreviewShowsTheNewDatesAndMovesNothing() {
        long one = create(", 'start': '2026-12-02', 'due': '2026-12-04'");

        JsonNode preview = shift(5, ", 'preview': true", one);

        assertThat(result(preview.path("would"), one))
                .isEqualTo("would be changed: start 2026-12-02 -> 2026-12-09, due 2026-12-04 -> 2026-12-11");
        assertThat(SERVED.call("get_work_package", "{'work_package': " + one + "}")
                        .path("due")
                        .asText())
                .isEqualTo("2026-12-04");
    }

    @Test
    void daysToMoveByAndDaysToMoveToDoNotGoTogether() {
        long one = create("");

        assertThat(SERVED.failure(
                        "bulk_update_work_packages",
                        "{'work_packages': [" + one + "], 'set': {'shift_days': 5, 'due': '2026-12-24'}}"))
                .contains("Give the one or the other");
    }
}
