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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.openproject.hal.WorkCalendar;

class MermaidTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-18");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"] --> b[\"",
                "a\nclick w1 call evil()",
                "a; b # c: d, e",
                "<script>alert(1)</script>",
                "%%{init: {}}%%",
                "`a` {b} |c| \\d"
            })
    void aSubjectCannotBreakOutOfItsPlace(String subject) {
        String flowchart = Mermaid.flowchart(
                new Plan(List.of(task(1, subject), task(2, "two")), List.of(new Need(2, 1, true, 0)), everyDay()),
                Set.of());
        String gantt = Mermaid.gantt(Map.of("All", List.of(task(1, subject))), Set.of());

        assertThat(flowchart.lines().toList()).hasSize(7);
        assertThat(flowchart.lines().skip(1).findFirst().orElseThrow())
                .matches("  w1\\[\"#1 [^\"\\[\\]{}|;`]*<br/>2026-11-18\"]");
        assertThat(gantt.lines().skip(3))
                .singleElement()
                .asString()
                .matches("  [^:;,#\"<>]* #1 :w1, 2026-11-18, 2026-11-19");
    }

    @Test
    void aLongSubjectIsCut() {
        assertThat(Mermaid.gantt(Map.of("All", List.of(task(1, "word ".repeat(50)))), Set.of()))
                .contains("… #1 :");
    }

    private static WorkCalendar everyDay() {
        return new WorkCalendar(EnumSet.allOf(DayOfWeek.class), Set.of());
    }

    private static Task task(long id, String subject) {
        return new Task(id, subject, JsonNodeFactory.instance.objectNode(), DAY, DAY, false, false);
    }
}
