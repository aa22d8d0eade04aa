package org.openprojectmcp.shape.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in a subject stays a text in every kind of file. */
class ExportedTextTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

    private static Sheet sheet(List<String> columns, Object... cells) {
        JsonNode row = new ObjectMapper().valueToTree(cells);
        return new Sheet(columns, List.of(row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"})
    void whatASpreadsheetWouldCalculateBeginsWithAnApostrophe(String subject) {
        assertThat(Csv.of(sheet(List.of("subject"), subject))).isEqualTo("subject\r\n'" + subject + "\r\n");
    }

    @Test
    void numbersStayNumbersAndQuotesAreDoubled() {
        assertThat(Csv.of(sheet(List.of("a", "b", "c"), -3, "say \"yes\"", "one\ntwo")))
                .isEqualTo("a,b,c\r\n-3,\"say \"\"yes\"\"\",\"one\ntwo\"\r\n");
    }

    @Test
    void aLabelThatIsAFormulaIsATextToo() {
        assertThat(Csv.of(sheet(List.of("=cmd"), "x"))).startsWith("'=cmd\r\n");
    }

    @Test
    void severalValuesStandBesideEachOtherInOneCell() {
        assertThat(Csv.of(sheet(List.of("tags"), List.of("red", "blue")))).isEqualTo("tags\r\n\"red, blue\"\r\n");
    }

    @Test
    void aCellOfATableHoldsNoMarkupAndNoLineBreak() {
        assertThat(MarkdownTable.of(sheet(List.of("subject"), "a | b\n[c](d) `e`")))
                .isEqualTo("| subject |\n| --- |\n| a \\| b \\[c\\](d) \\`e\\` |\n");
    }

    @Test
    void aCalendarEscapesWhatSeparatesAndFoldsLongLinesBetweenCharacters() {
        String subject = "Prüfung; A, B\nBEGIN:VALARM ".repeat(6);

        String calendar = ICalendar.of(
                sheet(ICalendar.COLUMNS, 7, subject, "Task", "New", "", "", "2026-11-20"), "https://op.example", NOW);

        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .doesNotContain("BEGIN:VALARM");
        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:Prüfung\\; A\\, B\\nBEGIN:VALARM ")
                .contains("DTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261121\r\n")
                .contains("UID:work-package-7@op.example\r\n");
    }

    @Test
    void withoutADateThereIsNoDayInTheCalendar() {
        assertThat(ICalendar.of(sheet(ICalendar.COLUMNS, 7, "x", "Task", "New", "", "", ""), "https://op.example", NOW))
                .doesNotContain("VEVENT");
    }
}
