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
        "end of year, 2026-12-31",
        "this week, 2026-11-16",
        "last week, 2026-11-09",
        "last month, 2026-10-01",
        "this year, 2026-01-01",
        "in a week, 2026-11-25",
        "a month ago, 2026-10-18",
        "20 November 2026, 2026-11-20",
        "20 nov 2026, 2026-11-20",
        "the 1st May 2027, 2027-05-01",
        "'December 3rd, 2026', 2026-12-03"
    })
    void aDayIsUnderstood(String written, String day) {
        assertThat(read(written, "UTC")).isEqualTo(new Reading.Meaning(TextNode.valueOf(day), null));
    }

    @ParameterizedTest
    @CsvSource({
        "aujourd'hui, 2026-11-18",
        "Demain, 2026-11-19",
        "après-demain, 2026-11-20",
        "avant-hier, 2026-11-16",
        "hier, 2026-11-17",
        "lundi, 2026-11-23",
        "vendredi prochain, 2026-11-27",
        "lundi dernier, 2026-11-09",
        "ce vendredi, 2026-11-20",
        "dans 3 jours, 2026-11-21",
        "il y a 2 semaines, 2026-11-04",
        "la semaine prochaine, 2026-11-23",
        "la semaine dernière, 2026-11-09",
        "cette semaine, 2026-11-16",
        "le mois prochain, 2026-12-01",
        "fin du mois, 2026-11-30",
        "à la fin du mois prochain, 2026-12-31",
        "début de l’année, 2026-01-01",
        "fin de l'année, 2026-12-31",
        "20 novembre 2026, 2026-11-20",
        "1er mai 2027, 2027-05-01"
    })
    void aDayIsUnderstoodInFrench(String written, String day) {
        assertThat(read(written, "UTC")).isEqualTo(new Reading.Meaning(TextNode.valueOf(day), null));
    }

    @ParameterizedTest
    @CsvSource({
        "last week, 2026-11-15",
        "this week, 2026-11-22",
        "next week, 2026-11-29",
        "last month, 2026-10-31",
        "le mois dernier, 2026-10-31",
        "this year, 2026-12-31",
        "start of the month, 2026-11-01",
        "friday, 2026-11-20"
    })
    void whereItEndsAPeriodAWeekMonthOrYearMeansItsLastDay(String written, String day) {
        DateKind kind = new DateKind(Clock.fixed(NOW, ZoneId.of("UTC")), true);

        assertThat(kind.read(TextNode.valueOf(written), false, new NameScope(null, new Cancellation(), null, null)))
                .isEqualTo(new Reading.Meaning(TextNode.valueOf(day), null));
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
                "friday 13",
                "20 november",
                "fin de semaine"
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
        DateKind kind = new DateKind(Clock.fixed(NOW, ZoneId.of(zone)), false);
        return kind.read(TextNode.valueOf(written), false, new NameScope(null, new Cancellation(), null, null));
    }
}
