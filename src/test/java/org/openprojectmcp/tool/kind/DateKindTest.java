package org.openprojectmcp.tool.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.tool.kind.ArgumentKind.Reading;

class DateKindTest {

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-11-18T23:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "2026-11-20T10:00:00Z, 2026-11-20",
        "20.11.2026, 2026-11-20",
        "today, 2026-11-18",
        "Tomorrow, 2026-11-19",
        "yesterday, 2026-11-17",
        "monday, 2026-11-23",
        "wednesday, 2026-11-25",
        "this friday, 2026-11-20",
        "next friday, 2026-11-27",
        "last monday, 2026-11-09",
        "in 3 days, 2026-11-21",
        "in  2  weeks, 2026-12-02",
        "2 weeks ago, 2026-11-04",
        "+2w, 2026-12-02",
        "-3d, 2026-11-15",
        "+1m, 2026-12-18",
        "next week, 2026-11-23",
        "next month, 2026-12-01",
        "end of month, 2026-11-30",
        "end of next month, 2026-12-31",
        "start of the year, 2026-01-01",
        "end of year, 2026-12-31"
    })
    void aDayIsUnderstood(String written, String day) {
        assertThat(read(written, "UTC")).isEqualTo(new Reading.Meaning(TextNode.valueOf(day), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11/12/2026",
                "2026/11/12",
                "end of week",
                "2026-02-30",
                "31.04.2026",
                "soon",
                "3 days",
                "5",
                "friday 13"
            })
    void whatCouldBeAnotherDayIsRefusedWithWhatIsUnderstood(String written) {
        assertThat(read(written, "UTC"))
                .isInstanceOfSatisfying(Reading.Unclear.class, unclear -> assertThat(unclear.reason())
                        .startsWith("\"" + written + "\"")
                        .containsAnyOf("2026-11-20", "friday or sunday"));
    }

    @Test
    void todayIsTheDayOfTheClocksZone() {
        assertThat(read("today", "Europe/Paris")).isEqualTo(new Reading.Meaning(TextNode.valueOf("2026-11-19"), null));
    }

    private static Reading read(String written, String zone) {
        DateKind kind = new DateKind(Clock.fixed(NOW, ZoneId.of(zone)));
        return kind.read(TextNode.valueOf(written), false, new NameScope(null, new Cancellation(), null, null));
    }
}
