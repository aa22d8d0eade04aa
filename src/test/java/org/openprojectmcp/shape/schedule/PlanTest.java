package org.openprojectmcp.shape.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.hal.WorkCalendar;

class PlanTest {

    /** Monday to Friday; Wednesday the 25th is free. */
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(LocalDate.parse("2026-11-25")));

    @Test
    void slackIsCountedInWorkingDaysAndLagTakesFromIt() {
        Task first = task(1, "2026-11-16", "2026-11-20");
        Task second = task(2, "2026-11-27", "2026-11-30");

        // 23, 24 and 26 lie between
        assertThat(new Need(2, 1, true, 0).slack(second, first, CALENDAR)).hasValue(3);
        assertThat(new Need(2, 1, true, 2).slack(second, first, CALENDAR)).hasValue(1);
        assertThat(new Need(2, 1, true, 5).slack(second, first, CALENDAR)).hasValue(-2);
    }

    @Test
    void whatBlocksHasToBeDoneWhenTheBlockedOneIsDue() {
        Task blocking = task(1, "2026-11-16", "2026-11-24");
        Task blocked = task(2, "2026-11-16", "2026-11-20");

        assertThat(new Need(2, 1, false, 0).slack(blocked, blocking, CALENDAR)).hasValue(-2);
    }

    @Test
    void theTighterOfTwoWaysCounts() {
        Plan plan = plan(
                List.of(
                        task(1, "2026-11-02", "2026-11-02"),
                        task(2, "2026-11-03", "2026-11-04"),
                        task(3, "2026-11-10", "2026-11-10")),
                new Need(3, 1, true, 0),
                new Need(2, 1, true, 0),
                new Need(3, 2, true, 1));

        assertThat(plan.slackUntil(List.of(3L))).isEqualTo(Map.of(1L, 2, 2L, 2, 3L, 0));
        assertThat(plan.criticalPath(3)).extracting(Need::on).containsExactly(1L, 2L);
    }

    @Test
    void whatIsDoneHoldsNothingUp() {
        Task done = new Task(
                1, "done", JsonNodeFactory.instance.objectNode(), day("2026-11-02"), day("2026-11-20"), true, false);
        Plan plan = plan(List.of(done, task(2, "2026-11-03", "2026-11-04")), new Need(2, 1, true, 0));

        assertThat(plan.criticalPath(2)).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void aCircleIsFoundAndNothingRunsForever() {
        Plan plan = plan(
                List.of(
                        task(1, "2026-11-02", "2026-11-02"),
                        task(2, "2026-11-02", "2026-11-02"),
                        task(3, "2026-11-02", "2026-11-02")),
                new Need(1, 2, true, 0),
                new Need(2, 3, true, 0),
                new Need(3, 1, true, 0));

        assertThat(plan.circles()).containsExactly(List.of(1L, 2L, 3L));
        assertThat(plan.slackUntil(List.of(1L))).containsOnlyKeys(1L, 2L, 3L);
        assertThat(plan.criticalPath(1)).hasSize(2);
    }

    @Test
    void aWorkPackageWithoutDatesHasNoSlack() {
        Task undated = new Task(1, "some day", JsonNodeFactory.instance.objectNode(), null, null, false, false);
        Plan plan = plan(List.of(undated, task(2, "2026-11-03", "2026-11-04")), new Need(2, 1, true, 0));

        assertThat(plan.slackUntil(List.of(2L))).containsOnlyKeys(2L);
    }

    private static Plan plan(List<Task> tasks, Need... needs) {
        return new Plan(tasks, List.of(needs), CALENDAR);
    }

    private static Task task(long id, String start, String due) {
        return new Task(id, "task " + id, JsonNodeFactory.instance.objectNode(), day(start), day(due), false, false);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
