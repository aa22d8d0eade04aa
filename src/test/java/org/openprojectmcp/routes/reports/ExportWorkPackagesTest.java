package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ExportWorkPackagesTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void theFileHasWhatTheListHas() {
        JsonNode file = served.call("export_work_packages", "{'project': 'pump-station', 'state': 'all'}");
        JsonNode list =
                served.call("list_work_packages", "{'project': 'pump-station', 'state': 'all', 'page_size': 200}");

        assertThat(file.path("exported").asInt()).isEqualTo(list.path("total").asInt());
        assertThat(file.path("file_name").asText()).isEqualTo("work-packages-2026-11-18.csv");
        assertThat(file.path("content").asText().split("\r\n"))
                .hasSize(list.path("total").asInt() + 1);
    }

    @Test
    void aSubjectThatIsAFormulaIsATextInASpreadsheet() {
        served.call("update_work_package", "{'work_package': 94, 'subject': '=HYPERLINK(A1), now'}");

        assertThat(served.call("export_work_packages", "{'project': 'customer-portal', 'fields': ['subject']}")
                        .path("content")
                        .asText())
                .contains("94,\"'=HYPERLINK(A1), now\"\r\n");
    }

    @Test
    void aCalendarHasEachWithADateAndSaysHowManyHaveNone() {
        JsonNode file = served.call(
                "export_work_packages", "{'project': 'customer-portal', 'format': 'ics', 'fields': ['author']}");

        assertThat(file.path("mime_type").asText()).isEqualTo("text/calendar");
        assertThat(file.path("content").asText().split("BEGIN:VEVENT"))
                .hasSize(file.path("exported").asInt() + 1);
        int without = served.call(
                        "list_work_packages",
                        "{'project': 'customer-portal', 'no_due_date': true, 'fields': ['start'], 'page_size': 100}")
                .path("total")
                .asInt();
        assertThat(file.path("exported").asInt())
                .isGreaterThanOrEqualTo(file.path("total").asInt() - without);
        assertThat(file.path("content").asText())
                .contains("DTSTART;VALUE=DATE:20261028\r\nDTEND;VALUE=DATE:20261104\r\n");
    }

    @Test
    void jsonIsAListOfObjectsAndMarkdownATable() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(served.call("export_work_packages", "{'project': 'pump-station', 'format': 'json'}")
                        .path("content")
                        .asText());
        String markdown = served.call("export_work_packages", "{'project': 'pump-station', 'format': 'markdown'}")
                .path("content")
                .asText();

        assertThat(json.path(0).fieldNames()).toIterable().contains("id", "subject", "due");
        assertThat(markdown).startsWith("| id | subject |");
        assertThat(markdown.lines()).hasSize(json.size() + 2);
    }

    @Test
    void moreThanTheLimitIsSaid() {
        JsonNode file = served.call("export_work_packages", "{'limit': 3}");

        assertThat(file.path("exported").asInt()).isEqualTo(3);
        assertThat(file.path("notes").path(0).asText())
                .contains("3 of " + file.path("total").asInt());
    }

    @Test
    void aColumnThatIsNoneIsRefusedWithThoseThatAre() {
        assertThat(served.failure("export_work_packages", "{'fields': ['mood']}"))
                .contains("mood")
                .contains("subject");
        assertThat(served.failure("export_work_packages", "{'format': 'xls'}")).contains("csv");
    }

    @Test
    void itCostsOneRequestForEveryTwoHundred() {
        served.call("export_work_packages", "{}");

        served.call("export_work_packages", "{}");

        assertThat(served.upstream().passed()).singleElement().satisfies(asked -> assertThat(asked.target())
                .contains("select="));
    }
}
